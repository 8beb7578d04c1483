"""Hosts of newspapers, magazines and broadcasters: what the scale calls print and classic media.

The list is short on purpose: national titles of Germany, Austria and Switzerland, the great regional ones, public
broadcasting, and a few of the English-speaking world.  A host counts with its subdomains.
"""

from __future__ import annotations

_HOSTS = """
20min.ch abendblatt.de apotheken-umschau.de ard.de augsburger-allgemeine.de badische-zeitung.de bbc.co.uk bbc.com
berliner-zeitung.de bild.de blick.ch br.de capital.de cnn.com derstandard.at derwesten.de deutschlandfunk.de
diepresse.com dw.com economist.com express.de faz.net focus.de fr.de freitag.de ft.com guardian.co.uk handelsblatt.com
haz.de heute.at hna.de hr.de independent.co.uk kleinezeitung.at kreiszeitung.de krone.at ksta.de kurier.at latimes.com
lvz.de manager-magazin.de mdr.de merkur.de mopo.de morgenpost.de mz.de n-tv.de nd-aktuell.de ndr.de
neues-deutschland.de nordkurier.de noz.de npr.org nrz.de nytimes.com nzz.ch orf.at ostsee-zeitung.de pnp.de profil.at
radiobremen.de rbb24.de reuters.com rnd.de rp-online.de rtl.de saarbruecker-zeitung.de saechsische.de salzburg.com
shz.de spiegel.de sr.de srf.ch stern.de stuttgarter-nachrichten.de stuttgarter-zeitung.de sueddeutsche.de
suedkurier.de swp.de swr.de swr3.de tagblatt.ch tagesanzeiger.ch tagesschau.de tagesspiegel.de taz.de theguardian.com
thetimes.co.uk thueringer-allgemeine.de time.com tt.com volksstimme.de washingtonpost.com waz.de wdr.de welt.de
weser-kurier.de wienerzeitung.at wiwo.de wsj.com zdf.de zdfheute.de zeit.de
"""
_NAMES = """
abendblatt, ard, augsburger allgemeine, badische zeitung, bbc, bbc news, berliner morgenpost, berliner zeitung, bild,
blick, br24, cnn, der freitag, der spiegel, der standard, der tagesspiegel, deutsche welle, deutschlandfunk, die
presse, die welt, die zeit, dw, express, faz, faz.net, financial times, focus, focus online, frankfurter allgemeine,
frankfurter allgemeine zeitung, frankfurter rundschau, hamburger abendblatt, handelsblatt, hannoversche allgemeine,
kronen zeitung, kurier, kölner stadt-anzeiger, manager magazin, merkur, mitteldeutsche zeitung, mopo, n-tv, ndr, neue
zürcher zeitung, nzz, orf, rbb24, reuters, rheinische post, rnd, rp online, rtl, spiegel, srf, stern, stuttgarter
zeitung, swr, sz.de, sächsische zeitung, süddeutsche, süddeutsche zeitung, tages-anzeiger, tagesschau, tagesspiegel,
taz, the guardian, the independent, the new york times, the times, the washington post, waz, wdr, welt, weser-kurier,
wirtschaftswoche, zdf, zdfheute, zeit, zeit online
"""
CLASSIC_MEDIA = frozenset(_HOSTS.split())
_KNOWN_NAMES = frozenset(" ".join(name.split()) for name in _NAMES.split(","))


def is_classic(channel: str) -> bool:
    """Whether a channel is a newspaper, magazine or broadcaster, by its host or, as news feeds give it, its name.

    >>> is_classic("www.spiegel.de"), is_classic("Der Spiegel"), is_classic("blog.example")
    (True, True, False)
    """
    name = " ".join(channel.casefold().split()).strip(".")
    parts = name.split(".")
    return name in _KNOWN_NAMES or any(".".join(parts[at:]) in CLASSIC_MEDIA for at in range(len(parts) - 1))
