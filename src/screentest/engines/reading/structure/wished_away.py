"""wished-away: what fails is said not to: copies for a backup, late copies that lose nothing, order without a key, clocks that agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_GAP = r"[\s\S]{0,120}?"
_NONE = r"(?:none\b|nothing|no (?:data|\w+)|zero\b|not (?:a single|one)|never (?:a|any))"
_AROUND = re.compile(
    r"\b(?:(?<!by )mistake|wrong|myth|learn(?:ed|t) that|i asked|outbox|snapshots?|point[- ]in[- ]time|that is what (?:bit|hurt)|until it)\b"
)


def _claim(find: str, hints: tuple[str, ...], unless: str, topics: tuple[str, ...], back: int = 2) -> Claim:
    return Claim(re.compile(find), hints, re.compile(unless), _AROUND, back=back, topics=topics)


CLAIMS = (
    _claim(
        r"\b(?:two|both|dual|three|redundant|second|pair)\b[\s\S]{0,100}?\b(?:shar(?:e|es|ed|ing)|in the same|on the same|through the same|fed by one|one and the same)\b[^.;]{0,60}"
        r"[\s\S]{0,110}?\b(?:multipl(?:y|ied|ying)|independent\w*|four nines|five nines|never both|both at once is|cannot both|can't both|one in a million)\b",
        ("multipl", "independent", "nines", "both", "million"),
        r"\b(?:not|could not|couldn't|no longer|unsupported|correlat\w+|so not|common (?:cause|mode)|separate)\b",
        ("shar", "same", "fed by"),
    ),
    _claim(
        rf"\b(?:replicas?|copies|mirror(?:s|ed)?|replicated|copied|standbys?|followers?)\b{_GAP}\b(?:delet\w+|wip(?:es?|ed|ing)|dropp?(?:s|ed)? (?:a|the) (?:table|\w+)|corrupt\w*|overwrit\w+|eras\w+)\b{_GAP}"
        r"\b(?:gives? (?:it|them|\w+) back|give it back|restor\w+|brings? (?:it|them) back|recover\w*|still (?:have|has|hold)|get (?:it|them) back|fetch)\b"
        r"|\b(?:delet\w+|wip(?:es?|ed|ing)|corrupt\w*|eras\w+)\b[\s\S]{0,100}?\b(?:restor\w+|recover\w*|get (?:it|them) back|covered|backed up)\b[^.;]{0,40}\bfrom (?:the |a |another |one of the )?(?:other )?(?:replicas?|copies|mirrors?|standbys?|followers?)\b",
        ("back", "restor", "recover", "still ha", "still ho", "fetch", "cover"),
        r"\b(?:snapshots?|backups? (?:of|from|every|each|taken)|point[- ]in[- ]time|delay\w*|version(?:s|ed|ing)|tombstones?|bin\b|trash|archive copies|not|never|cannot|can't|won't|don't|also (?:gone|deleted)|(?<!no )separate|immutable|nightly|daily|hourly)\b",
        ("replica", "copies", "copied", "mirror", "standby", "follower"),
    ),
    _claim(
        rf"\b(?:asynchron\w+|async|(?:seconds?|minutes?|milliseconds?) behind|lag(?:s|ging|ged)?(?: of| by)?)\b{_GAP}\b(?:lose|loses|losing|lost|loss)\b[^.;]{{0,40}}?{_NONE}"
        rf"|\b(?:asynchron\w+|async|(?:seconds?|minutes?) behind)\b[\s\S]{{0,220}}?\b(?:(?:without|with no|no|zero) (?:any )?(?:data )?loss|no lost \w+)\b|\b(?:asynchron\w+|async|(?:seconds?|minutes?) behind)\b{_GAP}\b(?:recovery point|rpo)(?: objective)?(?: is| of|:)? (?:zero|0|nil)\b",
        ("lose", "losing", "loss", "lost", "rpo", "recovery point"),
        r"\b(?:up to|at most|except|seconds of|synchronously|waits? for|quorum|unless|replay\w*|redo|re-?sent|resend|not lose less|journal|acknowledged only after|bounded|few seconds|never zero|a bit|a few|some)\b",
        ("async", "behind", "lag"),
    ),
    _claim(
        rf"\b(?:eventual\w*|whichever (?:replica|copy|region)|any (?:replica|copy)|nearest (?:replica|copy|region))\b{_GAP}\b(?:very next read|next (?:read|page|load)[^.;]{{0,30}}\b(?:has|have|shows?|is|there)|own (?:change|write|edit|post|update)s?[^.;]{{0,30}}\b(?:there|visible|at once|immediately|straight away|right away)|"
        r"(?:sees?|finds?|reads?|gets?) (?:her|his|their|its|your) (?:own )?(?:\w+ )?(?:at once|immediately|straight away|right away|on the next))",
        ("read", "there", "visible", "at once", "immediately", "straight", "right away", "next"),
        r"\b(?:sticky|session|same (?:replica|copy|region)|took the write|pin(?:s|ned)?|rout(?:e|es|ed) to|primary|leader|version|token|quorum|strong\w*|not|may|might|sometimes|until|wait\w*|local(?:ly)? (?:kept|held|stored)|on the (?:phone|device))\b",
        ("eventual", "whichever", "any replica", "any copy", "nearest"),
    ),
    _claim(
        r"\bclocks?\b[\s\S]{0,120}?\b(?:latest|last|newest|later|highest) (?:stamp|timestamp|time|clock|write|edit)s? (?:always )?wins?\b"
        r"[\s\S]{0,60}?\b(?:really|truly|actually|always|true|never|in fact)\b",
        ("win",),
        r"\b(?:logical|lamport|vector|hybrid|sometimes|drops?|(?:could|may|might|would) (?:lose|keep|pick|be)|wrong|lose|version|conflicts?)\b",
        ("clock",),
    ),
    _claim(
        r"\btime(?:s|d)?[ -]?outs?\b[^.;]{0,40}\b(?:means?|meant|proves?|says?|shows?|so)\b[^.;]{0,50}"
        r"\b(?:not|never|hasn't|hadn't|didn't|nothing)\b[^.;]{0,40}\b(?:done|happened|gone|executed|booked|charged|paid|processed|been|arrived|moved)\b"
        r"|\b(?:no answer|did not answer|didn't answer|timed out)\b[\s\S]{0,80}?\b(?:again|re-?sent|re-?tried)\b[^.;]{0,40}\bnew (?:reference|id|key|number|identifier)\b",
        ("time", "new "),
        r"\b(?:does not say|doesn't say|does not mean|doesn't mean|same (?:reference|key|id)|idempoten\w+|dedup\w+|de-dup\w+|unknown|may have|might have|could have)\b",
        ("timeout", "time-out", "times out", "timed out", "no answer", "not answer", "n't answer"),
    ),
    _claim(
        r"\backnowledg\w+\b[^.;]{0,40}\b(?:the moment|as soon as|when|before|on (?:receipt|arrival|pick-?up)|straight away|first|at once)\b"
        r"[\s\S]{0,160}?\b(?:crash\w*|dies|fails|falls over|is killed|goes down)\b[\s\S]{0,80}?\b(?:comes? back|re-?deliver\w*|again|no \w+(?: \w+)? (?:goes|is|gets|ever) |nothing|never)",
        ("back", "deliver", "again", "no ", "nothing", "never"),
        r"\b(?:only after|after it|once it(?:'s| is| has) (?:done|finished|saved|stored)|lost\b(?! or)|lose|gone|not come back|journal|outbox|saves? (?:it )?first)\b",
        ("acknowledg",),
    ),
    _claim(
        r"\brenam\w+ (?:a|the|one|two|that|this) (?:[a-z]+ )?(?:column|field|table)s?\b[\s\S]{0,170}?\broll\w*[\s\S]{0,120}?\b(?:(?:zero|no|without) (?:any )?(?:downtime|outage|window|interruption)|no window|nobody noticed|seamless\w*|safe)\b",
        ("downtime", "outage", "window", "interruption", "noticed", "seamless", "safe"),
        r"\b(?:beside|both (?:names|columns)|alias\w*|a view|expand|backfill\w*|dual|wrote both|old (?:name|column) (?:stayed|still there|kept)|dropped it|two releases|fail\w*|broke|errors?)\b",
        ("renam",),
    ),
    _claim(
        rf"\b(?:own|local|its|their|wall|system|device|machine'?s?) clocks?\b{_GAP}\b(?:sort\w*|order\w*|merge\w*|line up)\b[\s\S]{{0,80}}?\b(?:true|right|correct|real|exact|actual|proper) (?:order|sequence)\b",
        ("order", "sequence"),
        r"\b(?:logical|lamport|vector|hybrid|sequence numbers?|counters?|apart|within|bounded|truetime|not|never|may|might|only|unless|drift)\b",
        ("clock",),
    ),
    _claim(
        rf"\bcach(?:e|ed|es|ing)\b[^.;]{{0,70}}\b(?:seconds?|minutes?|hours?|day|ttl)\b{_GAP}\b(?:at (?:each|every|any) (?:moment|time)|always|never|live|real[- ]time)\b[^.;]{{0,50}}\b(?:now|current|latest|up to date|up-to-date|fresh|stale|true|as (?:it|they) (?:is|are))\b",
        ("now", "current", "latest", "date", "fresh", "stale", "true", "is"),
        r"\b(?:invalidat\w+|purg\w+|evict\w+|write-through|writes through|clear(?:s|ed)?|refresh(?:es|ed)? on|event|notif\w+|bust\w*|not|at most|up to|may|might|some(?:times)?|older|by version|immutable)\b",
        ("cach",),
    ),
    _claim(
        rf"\bpartitions?\b{_GAP}\b(?:round[- ]robin|at random|randomly|evenly spread|spread)\b{_GAP}\b(?:in (?:the )?(?:right |same |exact )?(?:order|sequence)|order is (?:kept|preserved|guaranteed)|ordered|in sequence)\b",
        ("order", "sequence"),
        r"\b(?:keyed|by key|same key|per partition|sequence numbers?|re-?order\w*|sort\w*|single partition|one partition|not|cannot|can't|lose|loses|only)\b",
        ("partition",),
    ),
    _claim(
        rf"\b(?:then|afterwards|second step|after that|next)\b[^.;]{{0,50}}\b(?:send|sends|publish\w*|emit\w*|push\w*|notif\w+)\b{_GAP}\b(?:dies|crash\w*|fails|goes down|is killed|falls over)\b[^.;]{{0,30}}\b(?:between|in between|in the middle|half-?way)\b[\s\S]{{0,70}}?\b(?:still|nothing|never|no \w+ is lost|anyway|none)\b",
        ("still", "nothing", "never", "lost", "anyway", "none"),
        r"\b(?:outbox|relay|change data|cdc|log|journal|one transaction|same transaction|reconcil\w+|retr\w+|inbox|missing|not|sweep\w*|replay\w*)\b",
        ("send", "publish", "emit", "push", "notif"),
    ),
    _claim(
        r"\b(?:to|with|added|gave|allowed|by) (?:\w+ ){0,3}?(?:immediate|instant|aggressive|more|extra|faster|quicker|additional|unlimited) (?:\w+ )?retr(?:ies|y)\b[\s\S]{0,80}?\b(?:took|takes?|lighten\w*|reliev\w*|eas(?:es|ed)|reduc\w+|lower\w*|cut|cuts|let it recover|help\w*)\b[^.;]{0,30}\b(?:load|pressure|recover|overload|database|ledger|backend|it)\b",
        ("load", "pressure", "recover", "it"),
        r"\b(?:to (?:\w+ ){0,2}back-?off|budget|fewer|circuit|jitter(?:ed)? retries|shed\w*|not|worse|storm|never)\b",
        ("retr",),
    ),
    _claim(
        rf"\b(?:two[- ]phase commit|2pc)\b{_GAP}\bcoordinator\b[^.;]{{0,30}}\b(?:fails?|lost|dies|crash\w*|goes|gone|down)\b{_GAP}\b(?:commits? on (?:its|their) own|carr(?:y|ies) on|no (?:\w+ )?(?:block|inconsisten|lock)\w*|without (?:any )?(?:inconsisten|block)\w*|releases? (?:its|their) locks|finish\w*)\b",
        ("own", "carr", "block", "inconsist", "lock", "finish"),
        r"\b(?:in doubt|blocked until|hold(?:s)? (?:its|their) locks|paxos|raft|replicated coordinator|recover(?:s|ed)? from (?:its|the) log|waits?|not)\b",
        ("two-phase", "two phase", "2pc"),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that wish a failure away."""
    yield from made(context, CLAIMS)
