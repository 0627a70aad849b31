# Stands in for the official postgres image: the same settings, user, paths and port, as far as compose.yaml uses them.
ARG BASE
FROM ${BASE}
COPY database.sh /
RUN ln -s /usr/lib/postgresql/* /usr/lib/postgresql/current \
 && install -d -o postgres -g postgres -m 3777 /var/run/postgresql \
 && install -d -o postgres -g postgres -m 1777 /var/lib/postgresql/data
ENV PATH=/usr/lib/postgresql/current/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PGDATA=/var/lib/postgresql/data \
    LANG=C.UTF-8
STOPSIGNAL SIGINT
EXPOSE 5432
ENTRYPOINT ["bash", "/database.sh"]
