{{/* The settings that every process of a region has. Takes .root and .process; gives YAML. */}}
{{- define "atoll-region.config" -}}
ATOLL_CONTROL_PLANE_URL: {{ .root.Values.controlPlane.url | quote }}
ATOLL_DECISION_TRUSTED_KEYS: {{ include "atoll-region.keys" .root.Values.decisionKeys | quote }}
ATOLL_MEMORY_SIBLINGS: {{ printf "http://%s" (include "atoll.fullname" (dict "root" .root "name" "data-plane-api") | trim) | quote }}
ATOLL_POSTGRES_URL: {{ printf "postgresql://%s:%d/%s" .root.Values.postgres.host (int .root.Values.postgres.port) .process.database.name | quote }}
ATOLL_MESSAGING_CONSUME_FROM: {{ .root.Values.rocketmq.nameServers | quote }}
{{- end }}

{{/* Public keys as a setting: <id>:<key>, by comma. Takes the keys by id. */}}
{{- define "atoll-region.keys" -}}
{{- $keys := list }}
{{- range $id, $key := . }}{{ $keys = append $keys (printf "%s:%s" $id $key) }}{{ end }}
{{- join "," $keys }}
{{- end }}

{{- define "atoll-region.secrets" -}}
ATOLL_CONTROL_PLANE_TOKEN: {name: {{ .root.Values.secrets.controlPlane }}, key: token}
ATOLL_POSTGRES_USERNAME: {name: {{ .process.database.secret }}, key: username}
ATOLL_POSTGRES_PASSWORD: {name: {{ .process.database.secret }}, key: password}
{{- end }}

{{/* What every process of a region may reach: its region's database and bus, the control plane, and the
data planes, which tell what holds. */}}
{{- define "atoll-region.egress" -}}
- to: {{- toYaml .Values.postgres.peers | nindent 4 }}
  ports: [{{ .Values.postgres.port }}]
- to: {{- toYaml .Values.rocketmq.peers | nindent 4 }}
  ports: {{ toJson .Values.rocketmq.ports }}
- to: {{- toYaml .Values.controlPlane.peers | nindent 4 }}
  ports: [{{ .Values.controlPlane.port }}]
- to: [{podSelector: {matchLabels: {{ include "atoll.selector" (dict "root" . "name" "data-plane-api") | fromYaml | toJson }}}}]
  ports: [8080]
{{- end }}
