"""Trials of one file that is read, or refused, as an article."""
import json

from .trial import expect, trial


def made(content):
    return content() if callable(content) else content


def refused(group, tried, name, content):
    """One file that holds no article; `content` may be a function that makes it."""
    @trial(group, tried)
    def _(box):
        ran = box.entente("read", box.write(name, made(content)))
        expect(ran.status == 1 and not ran.out, ran.err)
        return ran


def read_as(box, name, content, *words):
    """The body of an article, which must hold `words`."""
    ran = box.entente("read", box.write(name, made(content)))
    expect(ran.status == 0, ran.err)
    body = json.loads(ran.out)["body"]
    for word in words:
        expect(word in body, f"'{word}' is not in '{body[:200]}'")
    return ran


def read(group, tried, name, content, *words):
    """One file that is read, `words` and all."""
    @trial(group, tried)
    def _(box):
        return [read_as(box, name, content, *words), "its text is read"]
