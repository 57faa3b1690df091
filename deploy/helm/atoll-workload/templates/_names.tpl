{{/* What an object of a process is called. Takes .root and .name. */}}
{{- define "atoll.fullname" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* What selects the pods of a process; it never changes. */}}
{{- define "atoll.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* Whose law holds for an object, and what may leave. Policies select by these. */}}
{{- define "atoll.residency" -}}
atoll.dev/region: {{ .Values.id | quote }}
atoll.dev/jurisdiction: {{ .Values.jurisdiction | quote }}
atoll.dev/residency: {{ .Values.residency | quote }}
{{- end }}

{{- define "atoll.labels" -}}
{{ include "atoll.selector" . }}
{{ include "atoll.residency" .root }}
app.kubernetes.io/part-of: atoll
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}
