# Stands in for Mailpit: SMTP on 1025, and on 8025 the calls of its API that people and prove.sh use.
ARG BASE
FROM ${BASE}
COPY mail.py /
EXPOSE 1025 8025
HEALTHCHECK --interval=5s --timeout=5s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8025/readyz"]
ENTRYPOINT ["python3", "-u", "/mail.py"]
