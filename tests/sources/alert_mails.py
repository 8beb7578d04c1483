"""Mails as alert services send them: the structure is theirs, the words are made up."""

from __future__ import annotations

import json
from email.message import EmailMessage
from urllib.parse import quote


def google_link(page: str) -> str:
    return f"https://www.google.com/url?rct=j&sa=t&url={page}&ct=ga&cd=CAEYACoUMTI1&usg=AOvVaw0"


def google_article(title: str, page: str, publisher: str, words: str, *, marked: bool = True) -> str:
    def mark(what: str) -> str:
        return what if marked else ""

    link = google_link(page).replace("&", "&amp;")
    own = "https://www.google.com/alerts/"
    return f"""<tr {mark('itemscope="" itemtype="http://schema.org/Article"')}> <td style="padding-left:18px"></td>
 <td style="font-family:Arial"> <a href="{link}" style="text-decoration:none"> <table align="right"> <tr> <td></td> <td>
 <link href="https://encrypted-tbn1.gstatic.com/images?q=x" itemprop="image"> <!--[if gte mso 9]><v:image/><![endif]-->
 </td> </tr> </table> </a> <div>  <span style="padding:0px 6px 0px 0px"> <a href="{link}" {mark('itemprop="url"')}>
 <span {mark('itemprop="name"')}>{title}</span> </a> </span>  <div> <div style="padding:2px 0px 8px 0px">
 <div {mark('itemprop="publisher" itemscope="" itemtype="http://schema.org/Organization"')}> <a style="color:#737373">
 <span {mark('itemprop="name"')}>{publisher}</span> </a> </div> <div {mark('itemprop="description"')}>{words}</div> </div>
 <table> <tr> <td width="16"> <a href="{own}share?hl=de&amp;ru={page}&amp;ss=fb"> <img alt="Facebook" src="x.png"></a>
 </td> <td> <a href="{own}feedback?ffu={page}&amp;source=alertsmail"> Als irrelevant melden </a> </td> </tr> </table>
 </div> </div> </td> <td></td> </tr>"""


def google_html(*articles: str, widgets: tuple[dict[str, str], ...] = ()) -> str:
    markup = {
        "api_version": "1.0",
        "entity": {"title": "Google Alert - Muster AG", "subtitle": "Latest: 28. November 2026"},
        "cards": [{"title": "Google Alert - Muster AG", "actions": [], "widgets": list(widgets)}],
    }
    return f"""<html lang="de"> <head> </head> <body> <div> <script data-scope="inboxmarkup" type="application/json">
{json.dumps(markup)}</script> <!--[if mso]><table><tr><td width=650><![endif]--> <div style="width:100%"> <table>
<tr> <td></td> <td> <a href="https://www.google.com/alerts?source=alertsmail&amp;hl=de"> <img alt="Google"> </a> </td> </tr>
<tr> <td> <span>Muster AG</span> <div> <span>Sobald gefunden</span> <a>28. November 2026</a> </div> </td> </tr>
<tr> <td> <span> NACHRICHTEN </span> </td> </tr> {"".join(articles)}
<tr> <td> <a href="https://www.google.com/alerts?s=AB2#history">Weitere Ergebnisse</a> |
<a href="https://www.google.com/alerts/edit?source=alertsmail">Diesen Alert bearbeiten</a> </td> </tr> </table>
Sie erhalten diese E-Mail, weil Sie <b>Google Alerts</b> abonniert haben.
<a href="https://www.google.com/alerts/remove?source=alertsmail">Abmelden</a> </div> </div> </body> </html>"""


GOOGLE_TEXT = f"""=== News - 2 neue Ergebnisse für [Muster AG] ===

Kunden zürnen der Muster AG
Beispiel-Zeitung
Seit Tagen häufen sich die Beschwerden über die
Muster AG ...
<{google_link("https://zeitung.example/a%3Fid%3D5")}>

Muster AG entschuldigt sich
Bote
Der Chef ...
<{google_link("https://bote.example/b")}>


- - - - - - - - - - - - - - - - - - - - -
Diesen Google Alert abbestellen:
<https://www.google.com/alerts/remove?source=alertsmail&hl=de>
"""


def f5bot_link(page: str) -> str:
    return f"https://f5bot.com/url?u={quote(page, safe='')}&i=12345&h=abcdef"


def f5bot_entry(where: str, title: str, page: str, author: str, words: str) -> str:
    return (
        f"<p style='margin-left:10px'>  {where}: <a href='{f5bot_link(page)}'>{title}</a> by {author}<br>\n"
        f"<span style='font-family: monospace'>{words}</span></p>"
    )


def f5bot_html(*entries: str) -> str:
    return f"""<html><body><p>F5Bot found something!</p><p>Keyword: "muster ag"</p>{"".join(entries)}
<p>Do you have comments or suggestions about F5Bot? Want to advertise in F5Bot emails? Just reply.</p>
<p>You are receiving this email because you signed up at <a href='https://f5bot.com'>F5Bot</a>.
<a href='https://f5bot.com/unsubscribe?x=1'>Unsubscribe</a></p></body></html>"""


F5BOT_TEXT = f"""F5Bot found something!

Keyword: "muster ag"
  Reddit Posts (/r/de/): 'Muster AG: nie wieder' by anna_1
    {f5bot_link("https://www.reddit.com/r/de/comments/1abc/muster_ag_nie_wieder/")}
    Ich habe der Muster AG geschrieben
  Hacker News Comments: 'Ask HN: Muster AG?' by bob
    {f5bot_link("https://news.ycombinator.com/item?id=41234567")}

Do you have comments or suggestions about F5Bot?
https://f5bot.com/contact
"""


def talkwalker_entry(title: str, page: str, words: str, site: str, when: str = "28.11.26 05:34") -> str:
    return f"""<tr><td><a href="{page}"><img src="x.png"></a></td><td><a href="{page}">{title}</a></td></tr>
<tr><td>{words}</td></tr><tr><td>{when} | Germany | {site}</td></tr>
<tr><td><a href="https://twitter.com/intent/tweet?url={page}">Tweet</a></td></tr>"""


def talkwalker_html(*entries: str) -> str:
    return f"""<html><body><table><tr><td><a href="https://alerts.talkwalker.com/alerts/manage"><img></a></td></tr>
<!-- NEWS --><tr><td>News</td></tr><tr><td>2 new results</td></tr>{"".join(entries)}
<!-- TWITTER --><tr><td><a href="https://alerts.talkwalker.com/alerts/delete?id=1">Delete Alert</a> |
<a href="https://alerts.talkwalker.com/alerts/manage">Manage Alerts</a></td></tr>
<tr><td><a href="https://www.facebook.com/Talkwalker">liking our page on Facebook</a></td></tr></table></body></html>"""


def mail(sender: str, subject: str, *, html: str = "", text: str = "", **headers: str) -> bytes:
    """A mail with one or both bodies."""
    made = EmailMessage()
    heads = {
        "From": sender,
        "To": "anna@muster.test",
        "Subject": subject,
        "Date": "Sat, 28 Nov 2026 07:30:00 +0100",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    for name, value in heads.items():
        made[name] = value
    if text or not html:
        made.set_content(text)
    if html and text:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made.as_bytes()


GOOGLE = "Google Alerts <googlealerts-noreply@google.com>"
F5BOT = "F5Bot <admin@f5bot.com>"
TALKWALKER = "Talkwalker Alerts <alerts@talkwalker.com>"
