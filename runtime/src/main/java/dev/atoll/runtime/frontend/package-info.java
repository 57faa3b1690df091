/// Unleash's frontend API and OFREP: a browser tells its context and gets answers, never rules.
///
/// [FrontendResource] (also by its old name, through [ProxyGate]) and [OfrepResource] read the context with
/// [ContextForm], and ask the flags that [FlagSets] keeps ready for each audience. Source: OFREP 0.3.0.
@NullMarked
package dev.atoll.runtime.frontend;

import org.jspecify.annotations.NullMarked;
