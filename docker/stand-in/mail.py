"""Catches all mail in memory and shows it, with Mailpit's ports and addresses."""

import html
import json
import signal
import sys
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

caught = []


class Catcher:
    async def handle_DATA(self, server, session, envelope):
        caught.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 Caught"


def summary(number, mail):
    sender, recipients, content = mail
    return {
        "ID": str(number),
        "From": {"Address": sender},
        "To": [{"Address": recipient} for recipient in recipients],
        "Subject": message_from_bytes(content, policy=policy.default)["Subject"],
    }


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        newest_first = [summary(*entry) for entry in enumerate(caught)][::-1]
        path = self.path.split("?")[0].strip("/").split("/")
        if path == [""]:
            self.answer("text/html; charset=utf-8", page(newest_first))
        elif path == ["readyz"]:
            self.answer("text/plain", "ok")
        elif path == ["api", "v1", "messages"]:
            self.answer("application/json", json.dumps({"total": len(caught), "messages": newest_first}))
        elif path[:3] == ["api", "v1", "message"] and path[4:] == ["raw"] and path[3].isdigit() \
                and int(path[3]) < len(caught):
            self.answer("text/plain; charset=utf-8", caught[int(path[3])][2])
        else:
            self.send_error(404)

    def answer(self, kind, body):
        body = body if isinstance(body, bytes) else body.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def page(mails):
    rows = "".join(
        f"<li><a href='/api/v1/message/{mail['ID']}/raw'>{html.escape(mail['Subject'] or '(no subject)')}</a> to "
        + html.escape(", ".join(to["Address"] for to in mail["To"]))
        for mail in mails)
    return f"<!doctype html><title>Mail</title><h1>{len(mails)} caught</h1><ul>{rows}</ul>"


signal.signal(signal.SIGTERM, lambda *_: sys.exit())
Controller(Catcher(), hostname="0.0.0.0", port=1025).start()
ThreadingHTTPServer(("0.0.0.0", 8025), Pages).serve_forever()
