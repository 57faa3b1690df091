{{/*
One process: its settings, pods, address and disruption budget.

.root     the chart's own context
.name     the process
.process  its values: replicas, resources, autoscaling
.config   its settings, by variable
.secrets  its secrets, by variable: the name of a Secret that exists, and the key in it
*/}}
{{- define "atoll.workload" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
data:
  QUARKUS_HTTP_HOST: "0.0.0.0"
  QUARKUS_HTTP_PORT: "8080"
  QUARKUS_SHUTDOWN_TIMEOUT: "20s"
  JAVA_TOOL_OPTIONS: "-XX:MaxRAMPercentage=70"
  ATOLL_REGION_ID: {{ .root.Values.id | quote }}
  ATOLL_DATA_DIRECTORY: "/data"
  {{- range $variable, $value := .config }}
  {{ $variable }}: {{ $value | quote }}
  {{- end }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
spec:
  {{- if not .process.autoscaling.enabled }}
  replicas: {{ .process.replicas }}
  {{- end }}
  selector:
    matchLabels: {{- include "atoll.selector" . | nindent 6 }}
  strategy:
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels: {{- include "atoll.labels" . | nindent 8 }}
      annotations:
        atoll.dev/config: {{ toJson .config | sha256sum | trunc 32 | quote }} # new settings, new pods
    spec:
      serviceAccountName: {{ include "atoll.fullname" . }}
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 40
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "atoll.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: "{{ .root.Values.image.prefix }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}"
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          envFrom:
            - configMapRef:
                name: {{ include "atoll.fullname" . }}
          env:
            {{- range $variable, $secret := .secrets }}
            - name: {{ $variable }}
              valueFrom:
                secretKeyRef:
                  name: {{ $secret.name }}
                  key: {{ $secret.key }}
            {{- end }}
          ports:
            - name: http
              containerPort: 8080
          startupProbe:
            httpGet:
              path: /q/health/started
              port: http
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            httpGet:
              path: /q/health/live
              port: http
            periodSeconds: 10
            timeoutSeconds: 5
          readinessProbe:
            httpGet:
              path: /q/health/ready
              port: http
            periodSeconds: 5
            timeoutSeconds: 5
          lifecycle:
            preStop:
              sleep:
                seconds: 5 # until the endpoints have forgotten this pod
          resources: {{- toYaml .process.resources | nindent 12 }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: data
              mountPath: /data
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: data
          emptyDir:
            sizeLimit: {{ .root.Values.dataSize }}
        - name: tmp
          emptyDir:
            sizeLimit: 256Mi
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
spec:
  selector: {{- include "atoll.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 80
      targetPort: http
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "atoll.selector" . | nindent 6 }}
{{- if .process.autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "atoll.fullname" . }}
  labels: {{- include "atoll.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "atoll.fullname" . }}
  minReplicas: {{ .process.replicas }}
  maxReplicas: {{ .process.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .process.autoscaling.cpu }}
{{- end }}
{{- end }}
