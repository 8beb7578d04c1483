"""Hosts of newspapers, magazines and broadcasters: what the scale calls print and classic media.

The list is short on purpose: national titles of Germany, Austria and Switzerland, the great regional ones, public
broadcasting, and a few of the English-speaking world.  A host counts with its subdomains.
"""

from __future__ import annotations

CLASSIC_MEDIA = frozenset(
    [
        "abendblatt.de",
        "apotheken-umschau.de",
        "ard.de",
        "augsburger-allgemeine.de",
        "badische-zeitung.de",
        "bild.de",
        "br.de",
        "berliner-zeitung.de",
        "capital.de",
        "derstandard.at",
        "derwesten.de",
        "diepresse.com",
        "deutschlandfunk.de",
        "dw.com",
        "express.de",
        "faz.net",
        "focus.de",
        "fr.de",
        "freitag.de",
        "handelsblatt.com",
        "haz.de",
        "heute.at",
        "hna.de",
        "hr.de",
        "kleinezeitung.at",
        "kreiszeitung.de",
        "krone.at",
        "ksta.de",
        "kurier.at",
        "lvz.de",
        "manager-magazin.de",
        "mdr.de",
        "merkur.de",
        "mopo.de",
        "morgenpost.de",
        "mz.de",
        "n-tv.de",
        "ndr.de",
        "neues-deutschland.de",
        "nd-aktuell.de",
        "nordkurier.de",
        "noz.de",
        "nrz.de",
        "nzz.ch",
        "orf.at",
        "ostsee-zeitung.de",
        "pnp.de",
        "profil.at",
        "radiobremen.de",
        "rbb24.de",
        "rnd.de",
        "rp-online.de",
        "rtl.de",
        "saarbruecker-zeitung.de",
        "saechsische.de",
        "salzburg.com",
        "shz.de",
        "spiegel.de",
        "sr.de",
        "srf.ch",
        "stern.de",
        "stuttgarter-nachrichten.de",
        "stuttgarter-zeitung.de",
        "suedkurier.de",
        "sueddeutsche.de",
        "swp.de",
        "swr.de",
        "swr3.de",
        "tagblatt.ch",
        "tagesanzeiger.ch",
        "tagesschau.de",
        "tagesspiegel.de",
        "taz.de",
        "thueringer-allgemeine.de",
        "tt.com",
        "volksstimme.de",
        "waz.de",
        "wdr.de",
        "welt.de",
        "weser-kurier.de",
        "wienerzeitung.at",
        "wiwo.de",
        "zdf.de",
        "zdfheute.de",
        "zeit.de",
        "20min.ch",
        "blick.ch",
        "bbc.co.uk",
        "bbc.com",
        "cnn.com",
        "economist.com",
        "ft.com",
        "guardian.co.uk",
        "independent.co.uk",
        "latimes.com",
        "npr.org",
        "nytimes.com",
        "reuters.com",
        "theguardian.com",
        "thetimes.co.uk",
        "time.com",
        "washingtonpost.com",
        "wsj.com",
    ]
)


_NAMES = frozenset(
    """
    abendblatt, ard, augsburger allgemeine, badische zeitung, berliner morgenpost, berliner zeitung, bild, blick,
    br24, der freitag, der spiegel, der standard, der tagesspiegel, deutsche welle, deutschlandfunk, die presse,
    die welt, die zeit, dw, express, faz, faz.net, focus, focus online, frankfurter allgemeine zeitung,
    frankfurter allgemeine, frankfurter rundschau, hamburger abendblatt, handelsblatt, hannoversche allgemeine,
    kölner stadt-anzeiger, kronen zeitung, kurier, manager magazin, merkur, mitteldeutsche zeitung, mopo, n-tv,
    ndr, neue zürcher zeitung, nzz, orf, rbb24, rheinische post, rnd, rp online, rtl, sächsische zeitung, spiegel,
    srf, stern, stuttgarter zeitung, süddeutsche zeitung, süddeutsche, swr, sz.de, tagesschau, tages-anzeiger,
    tagesspiegel, taz, waz, wdr, welt, weser-kurier, wirtschaftswoche, zdf, zdfheute, zeit, zeit online,
    bbc, bbc news, cnn, financial times, reuters, the guardian, the independent, the new york times, the times,
    the washington post
    """.replace("\n", " ").split(",")
)
_KNOWN_NAMES = frozenset(" ".join(name.split()) for name in _NAMES)


def is_classic(channel: str) -> bool:
    """Whether a channel is a newspaper, magazine or broadcaster, by its host or, as news feeds give it, its name.

    >>> is_classic("www.spiegel.de"), is_classic("Der Spiegel"), is_classic("blog.example")
    (True, True, False)
    """
    name = " ".join(channel.casefold().split()).strip(".")
    parts = name.split(".")
    return name in _KNOWN_NAMES or any(".".join(parts[at:]) in CLASSIC_MEDIA for at in range(len(parts) - 1))
