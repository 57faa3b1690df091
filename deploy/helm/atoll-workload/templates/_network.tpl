{{/* Nothing in, nothing out, for every pod of the release; the policies of the processes open what each needs. */}}
{{- define "atoll.closed" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .Release.Name }}-closed
  labels: {{- include "atoll.residency" . | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  policyTypes: [Ingress, Egress]
{{- end }}

{{/*
What one process may reach, and who may reach it.

.egress   a list of peers and ports: {to: a list of NetworkPolicyPeer, ports: a list of numbers}
.ingress  a list of NetworkPolicyPeer that may call it
*/}}
{{- define "atoll.network" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "atoll.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- with .ingress }}
  ingress:
    - from: {{- toYaml . | nindent 8 }}
      ports:
        - port: 8080
  {{- end }}
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    {{- range .egress }}
    - to: {{- toYaml .to | nindent 8 }}
      ports:
        {{- range .ports }}
        - port: {{ . }}
        {{- end }}
    {{- end }}
{{- end }}
