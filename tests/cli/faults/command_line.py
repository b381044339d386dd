"""Options that make no sense."""
from .statements import small_network
from .trial import expect, trial

GROUP = "Command line"


def wrong(tried, *arguments, status=2):
    @trial(GROUP, tried)
    def _(box):
        box.story()
        small_network(box)
        ran = box.entente(*arguments)
        expect(ran.status == status and ran.err and not box.has("x.json"), ran.err)
        return ran


BUILD = ("build", "story.txt", "-o", "x.json")

wrong("no command")
wrong("a command that does not exist", "bild", "story.txt")
wrong("an option that does not exist", *BUILD, "--colour")
wrong("no articles", "build", "-o", "x.json")
wrong("no output", "build", "story.txt")
wrong("`--jobs 0`", *BUILD, "--jobs", "0")
wrong("`--jobs -1`", *BUILD, "--jobs", "-1")
wrong("`--jobs 99999999999999999999`", *BUILD, "--jobs", "99999999999999999999")
wrong("`--jobs many`", *BUILD, "--jobs", "many")
wrong("`--published tomorrow`", *BUILD, "--published", "tomorrow")
wrong("`--published 2018-02-30`", *BUILD, "--published", "2018-02-30")
wrong("an output of a format that is not known", "build", "story.txt", "-o", "x.docx", status=2)
wrong("an output without a format", "build", "story.txt", "-o", "x", status=2)
wrong("`--base` that is no IRI", *BUILD, "--base", "here or there")
wrong("`--accept -1`", *BUILD, "--accept", "-1")
wrong("`--profile` of another format", *BUILD, "--profile", "cubist")
wrong("`--budget 0`", "query", "small.json", "MATCH (a) RETURN a", "--budget", "0")
wrong("`--budget 1e99`", "query", "small.json", "MATCH (a) RETURN a", "--budget", "1e99")
wrong("`--limit 0`", "path", "small.json", "ann", "ben", "--limit", "0")
wrong("`--max 99999999999`", "path", "small.json", "ann", "ben", "--max", "99999999999")
wrong("`--min` above `--max`", "path", "small.json", "ann", "ben", "--min", "5", "--max", "2")
wrong("`--since` that is no date", "export", "small.json", "-o", "x.json", "--since", "yesterday")
wrong("`--radius -1`", "export", "small.json", "-o", "x.json", "--ego", "ann", "--radius", "-1")
wrong("`--by` a measure that does not exist", "rank", "small.json", "--by", "fame")
wrong("a query and a file of one", "query", "small.json", "MATCH (a) RETURN a", "--file", "q.gql")
wrong("`--param` without a value", "query", "small.json", "MATCH (a) RETURN a", "--param", "name")
wrong("an actor who is not there", "show", "small.json", "nobody", status=1)
wrong("an empty word for an article", "build", "", "-o", "x.json", status=1)
wrong("an empty word for an output", "build", "story.txt", "-o", "")
wrong("an article to `remove` that the project has not", "remove", "absent.entente", "a", status=1)
