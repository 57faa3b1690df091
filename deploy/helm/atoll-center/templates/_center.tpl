{{- define "atoll-center.postgres" -}}
{{ printf "postgresql://%s:%d/%s" .root.Values.postgres.host (int .root.Values.postgres.port) .process.database.name }}
{{- end }}

{{- define "atoll-center.secrets" -}}
ATOLL_POSTGRES_USERNAME: {name: {{ .process.database.secret }}, key: username}
ATOLL_POSTGRES_PASSWORD: {name: {{ .process.database.secret }}, key: password}
{{- end }}

{{/* A NetworkPolicy peer: the pods of another process of this release. */}}
{{- define "atoll-center.pods" -}}
podSelector:
  matchLabels: {{- include "atoll.selector" . | nindent 4 }}
{{- end }}
