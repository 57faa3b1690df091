// The console's one script: no dependency, no build. It reads the control plane's API with the operator's token.

const EVERY = 2000; // milliseconds between two looks
const TOKEN = "atoll.token";
const SVG = "http://www.w3.org/2000/svg";
const $ = (id) => document.getElementById(id);

class Refused extends Error {}

const rows = new Map(); // the rows of the traces on the page, by trace
let timer = 0;
let round = 0;

/* The token: from the address, which forgets it at once, or from the form; kept in this tab. */

function takeTokenFromAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    sessionStorage.setItem(TOKEN, token);
    history.replaceState(null, "", location.pathname + location.search);
  }
}

function askForToken(message) {
  stop();
  sessionStorage.removeItem(TOKEN);
  $("entry-message").textContent = message;
  $("entry").hidden = false;
  $("content").hidden = $("leave").hidden = true;
  $("status").textContent = "No token";
  $("token").value = "";
  $("token").focus();
}

async function get(path) {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` } });
  if (answer.status === 401) throw new Refused("This token was not accepted. Enter one of a viewer, an operator or an admin.");
  if (answer.status === 403) throw new Refused("This token may not look at this. Enter one of a viewer, an operator or an admin.");
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

/* Small makers of elements; texts are always set as texts. */

function element(name, attributes = {}, ...children) {
  return dressed(document.createElement(name), attributes, children);
}

function drawn(name, attributes = {}, ...children) {
  return dressed(document.createElementNS(SVG, name), attributes, children);
}

function dressed(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function cells(...texts) {
  return texts.map((text) => element("td", typeof text === "number" ? { class: "number" } : {}, String(text)));
}

const time = (instant) => new Date(instant).toLocaleTimeString("en-GB");
const took = (micros) => `${(micros / 1000).toFixed(micros < 10_000 ? 2 : 0)} ms`;

/* Redemptions. */

function showRedemptions(report) {
  const counts = new Map();
  for (const row of report.rows ?? []) counts.set(row.region, (counts.get(row.region) ?? 0) + row.count);
  const regions = [...counts].sort(([a], [b]) => a.localeCompare(b));
  setText($("redemptions-note"), regions.length ? "" : "Nothing has been redeemed yet.");
  drawBars($("chart"), regions);
}

function drawBars(chart, bars) {
  const most = Math.max(1, ...bars.map(([, count]) => count));
  chart.setAttribute("height", String(bars.length * 32));
  const known = new Map([...chart.querySelectorAll("g")].map((bar) => [bar.dataset.name, bar]));
  bars.forEach(([name, count], index) => {
    const bar = known.get(name) ?? chart.appendChild(emptyBar(name));
    known.delete(name);
    bar.setAttribute("transform", `translate(0 ${index * 32})`);
    bar.querySelector("rect").setAttribute("width", `${(count / most) * 70}%`);
    bar.querySelector(".count").textContent = String(count);
  });
  for (const gone of known.values()) gone.remove();
  $("chart-title").textContent =
    `Redemptions by region: ${bars.map(([name, count]) => `${name} ${count}`).join(", ") || "none"}`;
}

function emptyBar(name) {
  const bar = drawn(
    "g",
    {},
    drawn("text", { x: 0, y: 20 }, name),
    drawn("rect", { x: 150, y: 5, height: 22, width: 0, rx: 2 }),
    drawn("text", { class: "count", x: "100%", y: 20, "text-anchor": "end" }));
  bar.dataset.name = name;
  return bar;
}

/* Processes. */

function showProcesses(processes) {
  $("processes-empty").hidden = processes.length > 0;
  $("processes").replaceChildren(
    ...processes.map((process) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, process.region),
        ...cells(
          process.process,
          process.instance,
          process.version,
          process.revision,
          time(process.startedAt),
          `${Math.max(0, Math.round((Date.now() - Date.parse(process.lastSeen)) / 1000))} s ago`))));
}

/* Traces: rows stay where they are while new ones come, so that focus and open waterfalls stay too. */

function showTraces(traces) {
  $("traces-empty").hidden = traces.length > 0;
  const listed = new Set(traces.map((trace) => trace.id));
  for (const [id, row] of rows) {
    if (!listed.has(id)) {
      row.head.remove();
      row.detail.remove();
      rows.delete(id);
    }
  }
  let before = $("traces").firstElementChild;
  for (const trace of traces) {
    const row = rows.get(trace.id) ?? newRow(trace.id);
    if (row.head !== before) $("traces").insertBefore(row.head, before);
    if (row.head.nextElementSibling !== row.detail) row.head.after(row.detail);
    before = row.detail.nextElementSibling;
    fillRow(row, trace);
  }
}

function newRow(id) {
  const detail = element("tr", { class: "detail", id: `trace-${id}`, hidden: "" }, element("td", { colspan: 7 }));
  const button = element("button", { class: "expand", type: "button", "aria-expanded": "false", "aria-controls": detail.id });
  const head = element("tr", {}, element("th", { scope: "row" }, button), ...cells("", 0, 0, "", "", ""));
  const row = { head, detail, button, spans: 0 };
  button.addEventListener("click", () => toggle(id, row));
  rows.set(id, row);
  return row;
}

function fillRow(row, trace) {
  const [began, duration, spans, services, regions, result] = [...row.head.children].slice(1);
  setText(row.button, trace.root);
  setText(began, time(trace.start));
  setText(duration, took(trace.durationMicros));
  setText(spans, String(trace.spans));
  setText(services, trace.services.join(", "));
  setText(regions, trace.regions.join(", "));
  setText(result, trace.failed ? "failed" : "fine");
  result.className = trace.failed ? "failed" : "";
  if (!row.detail.hidden && row.spans !== trace.spans) openTrace(trace.id, row);
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function toggle(id, row) {
  row.detail.hidden = !row.detail.hidden;
  row.button.setAttribute("aria-expanded", String(!row.detail.hidden));
  if (!row.detail.hidden) openTrace(id, row);
}

async function openTrace(id, row) {
  const cell = row.detail.firstElementChild;
  try {
    const trace = await get(`/api/v1/traces/${encodeURIComponent(id)}`);
    row.spans = trace.summary.spans;
    cell.replaceChildren(waterfall(trace));
  } catch (failure) {
    if (failure instanceof Refused) askForToken(failure.message);
    else cell.textContent = "This trace cannot be shown.";
  }
}

function waterfall(trace) {
  const total = Math.max(1, trace.summary.durationMicros);
  const heads = ["Span", "Process", "Region", "Began after", "Took"].map((text) => element("th", { scope: "col" }, text));
  return element(
    "table",
    { class: "waterfall", "aria-label": `Spans of trace ${trace.summary.id}` },
    element("thead", {}, element("tr", {}, ...heads, element("th", { scope: "col", class: "bar" }, "When"))),
    element("tbody", {}, ...inTreeOrder(trace.spans).map(([span, depth]) => spanRow(span, depth, total))));
}

/* Parents before children; spans whose parent has not arrived stand on their own. */
function inTreeOrder(spans) {
  const known = new Set(spans.map((span) => span.id));
  const children = new Map();
  for (const span of spans) {
    const parent = known.has(span.parent) ? span.parent : "";
    children.set(parent, [...(children.get(parent) ?? []), span]);
  }
  const ordered = [];
  const seen = new Set();
  const pending = (children.get("") ?? []).map((span) => [span, 0]).reverse();
  while (pending.length) {
    const [span, depth] = pending.pop();
    if (seen.has(span.id)) continue;
    seen.add(span.id);
    ordered.push([span, depth]);
    for (const child of (children.get(span.id) ?? []).toReversed()) pending.push([child, depth + 1]);
  }
  for (const span of spans) if (!seen.has(span.id)) ordered.push([span, 0]); // parents in a circle
  return ordered;
}

function spanRow(span, depth, total) {
  const name = element("th", { scope: "row" }, `${"\u2003".repeat(Math.min(depth, 8))}${span.name}${span.failed ? " — failed" : ""}`);
  if (span.failed) name.className = "failed";
  const details = [
    ...Object.entries(span.attributes).map(([key, value]) => `${key} = ${value}`),
    ...span.links.map((link) => `linked to trace ${link.trace}, span ${link.span}`),
  ];
  if (details.length) {
    name.append(element("ul", {}, ...details.map((text) => element("li", {}, text))));
  }
  return element(
    "tr",
    {},
    name,
    ...cells(span.service, span.region, took(span.startMicros), took(span.durationMicros)),
    element("td", { class: "bar" }, bar(span, total)));
}

function bar(span, total) {
  const start = (span.startMicros / total) * 100;
  const width = Math.max(0.5, (span.durationMicros / total) * 100);
  return drawn(
    "svg",
    { height: 14, "aria-hidden": "true" },
    drawn("rect", { class: "ground", x: 0, y: 6, width: "100%", height: 2 }),
    drawn("rect", { class: span.failed ? "failed" : "", x: `${Math.min(start, 99.5)}%`, y: 1, width: `${width}%`, height: 12 }));
}

/* The rounds: every two seconds while somebody looks. */

async function look() {
  const mine = ++round;
  const [processes, traces, redemptions] = await Promise.allSettled([
    get("/api/v1/processes"),
    get("/api/v1/traces?limit=30"),
    get("/api/v1/reports/redemptions?by=region"),
  ]);
  if (mine !== round) return; // somebody else's token, or a later round
  const refused = [processes, traces, redemptions].find((answer) => answer.reason instanceof Refused);
  if (refused) return askForToken(refused.reason.message);
  $("entry").hidden = true;
  $("content").hidden = $("leave").hidden = false;
  if (processes.value) showProcesses(processes.value);
  if (traces.value) showTraces(traces.value.traces);
  if (redemptions.value) showRedemptions(redemptions.value);
  else setText($("redemptions-note"), "sink not reachable");
  setText($("status"), processes.value && traces.value ? "Live" : "The control plane is not reachable");
  timer = setTimeout(look, EVERY);
}

function stop() {
  clearTimeout(timer);
  round++;
}

function start() {
  stop();
  if (sessionStorage.getItem(TOKEN)) look();
  else askForToken("");
}

document.addEventListener("visibilitychange", () => {
  if (!sessionStorage.getItem(TOKEN)) return;
  if (document.visibilityState === "visible") start();
  else stop();
});

addEventListener("hashchange", () => {
  takeTokenFromAddress();
  start();
});

$("entry").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, $("token").value.trim());
  start();
});

$("leave").addEventListener("click", () => askForToken("The token is forgotten."));

takeTokenFromAddress();
start();
