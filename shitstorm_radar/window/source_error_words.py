"""What a source that cannot be read says, with a way out: a sentence per code; see ``error_words``."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

_INTERFACES = {
    "html_instead_of_data": QT_TRANSLATE_NOOP(
        "Wording", "{host} sends a web page instead of data (consent or sign-in?); look whether it opens in a browser."
    ),
    "no_json": QT_TRANSLATE_NOOP("Wording", "{host} sends something that is not JSON; check the address."),
    "other_data": QT_TRANSLATE_NOOP(
        "Wording", "{host} sends other data than expected; it may be another kind of site, or this program be outdated."
    ),
    "no_query": QT_TRANSLATE_NOOP("Wording", "Say which words to look for."),
    "search_refused": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not understand these search words; make them simpler or longer."
    ),
    "no_posts": QT_TRANSLATE_NOOP("Wording", "{host} sends no list of posts; is it a Discourse forum?"),
    "forum_closed": QT_TRANSLATE_NOOP("Wording", "{host} shows its posts only to members; it cannot be read."),
    "bad_app": QT_TRANSLATE_NOOP(
        "Wording", "Needed are the link to an app in the App Store and a country of two letters, such as de."
    ),
    "bad_channel": QT_TRANSLATE_NOOP("Wording", "Write the name of a public channel, such as @bahn."),
    "bad_community": QT_TRANSLATE_NOOP("Wording", "{host} needs names of communities, such as de, bahn."),
    "no_channel": QT_TRANSLATE_NOOP("Wording", "Telegram knows no channel of this name; check its spelling."),
    "no_channel_page": QT_TRANSLATE_NOOP("Wording", "{host} sends a page without a channel; it may have changed."),
    "no_preview": QT_TRANSLATE_NOOP(
        "Wording", "Telegram shows this channel or group only in its own program; it cannot be read from outside."
    ),
    "bad_path": QT_TRANSLATE_NOOP("Wording", "“{path}” is no path into JSON; write for instance data.posts[]."),
    "mapping_misfit": QT_TRANSLATE_NOOP(
        "Wording",
        "The answer of {host} has no list of entries where the mapping looks for it. At its top stand: {names}. "
        "Write the path from there, for instance data.posts[].",
    ),
    "platform_closed": QT_TRANSLATE_NOOP(
        "Wording",
        "{name} cannot be read by programs. Instead: a Google Alert for your name and site:{site}, delivered as a feed; "
        "an export as a file; a look by hand once a day.",
    ),
    "platform_keyed": QT_TRANSLATE_NOOP(
        "Wording",
        "Of {name} programs may read only what belongs to the owner of an access key, and this address does not name "
        "that. Instead: a Google Alert for your name and site:{site}, delivered as a feed; an export as a file; a look "
        "by hand once a day.",
    ),
    "no_key": QT_TRANSLATE_NOOP("Wording", "{host} wants an access key; enter it in the form of the source."),
    "bad_key": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not take the access key; make a new one there and enter it in the form of the source."
    ),
    "keyring_locked": QT_TRANSLATE_NOOP(
        "Wording", "The system's keyring is locked or missing; unlock it, or enter the access key again."
    ),
    "key_until_exit": QT_TRANSLATE_NOOP(
        "Wording", "The system's keyring takes no access key: it is kept only until the program ends."
    ),
    "stream_silent": QT_TRANSLATE_NOOP(
        "Wording", "{host} has sent nothing for half a minute; another server is asked."
    ),
    "opml_unreadable": QT_TRANSLATE_NOOP("Wording", "This file is no list of feeds; export it again as OPML."),
    "opml_empty": QT_TRANSLATE_NOOP("Wording", "The list names no feed."),
    "kind_absent": QT_TRANSLATE_NOOP(
        "Wording", "The extension that reads this kind of source ({kind}) is not installed or is broken."
    ),
}
_SOURCES = {
    "too_many_requests": QT_TRANSLATE_NOOP("Wording", "{host} asks us to come less often; it is polled more slowly."),
    "needs_sign_in": QT_TRANSLATE_NOOP("Wording", "{host} wants a sign-in; use an address that is open to everyone."),
    "proxy_sign_in": QT_TRANSLATE_NOOP("Wording", "The proxy wants a sign-in; ask your system administrator."),
    "proxy": QT_TRANSLATE_NOOP("Wording", "The proxy cannot be reached; check the system's proxy settings."),
    "forbidden": QT_TRANSLATE_NOOP("Wording", "{host} refuses to answer programs; look for another feed of the site."),
    "legal": QT_TRANSLATE_NOOP("Wording", "{host} may not show this address for legal reasons."),
    "not_found": QT_TRANSLATE_NOOP("Wording", "{host} has nothing at this address; check its spelling."),
    "gone": QT_TRANSLATE_NOOP("Wording", "{host} has removed this address for good; look for a new one."),
    "timeout": QT_TRANSLATE_NOOP("Wording", "{host} took too long to answer; it is asked again."),
    "overloaded": QT_TRANSLATE_NOOP("Wording", "{host} is overloaded or under repair; it is asked again."),
    "site_fault": QT_TRANSLATE_NOOP("Wording", "{host} has a fault of its own; it is asked again."),
    "refused": QT_TRANSLATE_NOOP("Wording", "{host} does not understand this address; check it."),
    "dns": QT_TRANSLATE_NOOP("Wording", "{host} is not known; check the spelling and the network connection."),
    "connect": QT_TRANSLATE_NOOP("Wording", "{host} cannot be reached; check the address and the network connection."),
    "connection_lost": QT_TRANSLATE_NOOP("Wording", "{host} broke off the connection; it is asked again."),
    "tls": QT_TRANSLATE_NOOP("Wording", "{host} cannot be read safely; check the address and this computer's date."),
    "downgrade": QT_TRANSLATE_NOOP("Wording", "{host} leads from a safe to an unsafe address; use the safe one."),
    "protocol": QT_TRANSLATE_NOOP("Wording", "{host} does not answer as a web server should; check the address."),
    "bad_address": QT_TRANSLATE_NOOP("Wording", "This address cannot be asked; check its spelling."),
    "credentials_in_address": QT_TRANSLATE_NOOP("Wording", "The address contains a password; use one without."),
    "bad_redirect": QT_TRANSLATE_NOOP(
        "Wording", "{host} leads to an address that cannot be asked; use the final address."
    ),
    "redirect_loop": QT_TRANSLATE_NOOP("Wording", "{host} leads in circles; use the final address."),
    "too_large": QT_TRANSLATE_NOOP("Wording", "{host} sent more than 10 MB; look for a smaller feed of the site."),
    "bad_gzip": QT_TRANSLATE_NOOP("Wording", "{host} sent a damaged answer; it is asked again."),
    "truncated": QT_TRANSLATE_NOOP("Wording", "{host} broke off in the middle of its answer; it is asked again."),
    "encoding": QT_TRANSLATE_NOOP("Wording", "The character set cannot be read; save it as UTF-8."),
    "empty": QT_TRANSLATE_NOOP("Wording", "{host} sent an empty answer; it is asked again."),
    "not_a_feed": QT_TRANSLATE_NOOP("Wording", "{host} sent something that is no feed; check the address."),
    "no_feed": QT_TRANSLATE_NOOP(
        "Wording", "No feed was found on this page; look for an RSS or feed address on the site."
    ),
    "misago": QT_TRANSLATE_NOOP(
        "Wording",
        "This is a forum with Misago, which has no feeds. Search it for your name and paste the address of the page "
        "with the results here.",
    ),
    "html_instead_of_feed": QT_TRANSLATE_NOOP(
        "Wording", "{host} sent a web page instead of the feed (consent or sign-in?)."
    ),
    "private_redirect": QT_TRANSLATE_NOOP(
        "Wording", "{host} leads into your own network; if that is right, use the final address."
    ),
    "bad_hashtag": QT_TRANSLATE_NOOP("Wording", "A hashtag has only letters, digits and underscores."),
    "html": QT_TRANSLATE_NOOP(
        "Wording", "{host} sends a web page instead of posts (consent or sign-in?); is it a Mastodon instance?"
    ),
    "not_a_timeline": QT_TRANSLATE_NOOP("Wording", "{host} sends no list of posts; is it a Mastodon instance?"),
    "not_json": QT_TRANSLATE_NOOP("Wording", "{host} sends no list of posts; is it a Mastodon instance?"),
    "timeline_closed": QT_TRANSLATE_NOOP(
        "Wording", "{host} shows its hashtags only to people with an account; use another instance."
    ),
    "timeline_disabled": QT_TRANSLATE_NOOP(
        "Wording", "{host} has switched its hashtag pages off; use another instance."
    ),
    "bad_statuses": QT_TRANSLATE_NOOP(
        "Wording", "{bad} of {seen} posts of {host} cannot be read; it may run another program or a newer version."
    ),
    **_INTERFACES,
    "moved": QT_TRANSLATE_NOOP("Wording", "It has moved to {address}; take over the new address."),
    "items_skipped": QT_TRANSLATE_NOOP("Wording", "{count} entries could not be read."),
    "catching_up": QT_TRANSLATE_NOOP(
        "Wording", "More came than fits into one visit; the rest follows at the next one."
    ),
    "incomplete": QT_TRANSLATE_NOOP("Wording", "More came than could be fetched; some posts may be missing."),
    "bug": QT_TRANSLATE_NOOP("Wording", "A fault of this program ({error}); the log has details. The rest goes on."),
}
_KEYS = {
    "quota_spent": QT_TRANSLATE_NOOP(
        "Wording", "The day's quota of {host} is used up; it starts anew at {at} (midnight in California)."
    ),
    "api_not_enabled": QT_TRANSLATE_NOOP(
        "Wording", "The interface is not switched on for this key; switch it on in the project the key belongs to."
    ),
    "no_channel": QT_TRANSLATE_NOOP("Wording", "{host} knows no such channel; enter its number, which begins with UC."),
}
_OWNERS = {
    "key_expired": QT_TRANSLATE_NOOP(
        "Wording",
        "{host} does not take the access key any more; make a new one and enter it in the form of the source.",
    ),
    "key_lacks_right": QT_TRANSLATE_NOOP(
        "Wording", "The access key lacks a right that {host} wants for this; the form of the source names those needed."
    ),
    "graph_unknown": QT_TRANSLATE_NOOP(
        "Wording", "{host} knows no such page or account, or the access key may not see it; check both."
    ),
    "no_hashtag": QT_TRANSLATE_NOOP("Wording", "{host} knows no such hashtag, or keeps it back as offensive."),
    "hashtags_spent": QT_TRANSLATE_NOOP(
        "Wording", "Instagram allows 30 hashtags in 7 days, and they are spent; it is asked again later."
    ),
    "bad_account": QT_TRANSLATE_NOOP(
        "Wording", "Needed is the number of an Instagram business account, or a key of the page it is connected to."
    ),
    "bad_client": QT_TRANSLATE_NOOP(
        "Wording",
        "{host} does not know this client ID with this secret; copy both again from the Google Cloud console.",
    ),
    "bad_place": QT_TRANSLATE_NOOP(
        "Wording", "Needed are places of your Business Profile, such as accounts/123/locations/456."
    ),
    "bad_play_app": QT_TRANSLATE_NOOP(
        "Wording", "Needed is the link to an app on Google Play, or its package name, such as de.muster.app."
    ),
    "no_company": QT_TRANSLATE_NOOP(
        "Wording", "Trustpilot knows no company of this domain; copy the address of its page there."
    ),
    "bad_organisation": QT_TRANSLATE_NOOP(
        "Wording", "Needed is the number of a LinkedIn page, as its address shows it to administrators."
    ),
    "bad_country": QT_TRANSLATE_NOOP("Wording", "Needed is a country of two letters, such as DE."),
    "parts_unread": QT_TRANSLATE_NOOP(
        "Wording",
        "Not read this time: {parts}; the key may lack a right for it, or it may be out of order. The rest is read.",
    ),
    "bad_amount": QT_TRANSLATE_NOOP("Wording", "This is no amount; write for instance 0.005."),
    "x_spent": QT_TRANSLATE_NOOP("Wording", "About {spent} of {ceiling} {currency} are spent this month."),
    "x_ceiling": QT_TRANSLATE_NOOP(
        "Wording",
        "It pauses until the month ends: {spent} of {ceiling} {currency} are spent. Raise the ceiling in the form of the "
        "source to go on sooner.",
    ),
    "x_no_credit": QT_TRANSLATE_NOOP(
        "Wording", "X says that the account has no credit left; load it at console.x.com, or switch the source off."
    ),
}
_COUNTS = {
    "no_article": QT_TRANSLATE_NOOP("Wording", "{host} has no such article; check the address (…/wiki/Title)."),
    "bad_counts": QT_TRANSLATE_NOOP("Wording", "{host} gives numbers that cannot be read."),
}
_MAILS = {
    "bad_mail_address": QT_TRANSLATE_NOOP(
        "Wording", "Needed are the address of a mail server, such as imap.example.com, a user name and a folder."
    ),
    "no_mail_user": QT_TRANSLATE_NOOP(
        "Wording", "Say whose mails to read: enter the user name in the form of the source."
    ),
    "mail_password": QT_TRANSLATE_NOOP(
        "Wording",
        "{host} does not take the user name or password. Many providers want a password made just for programs "
        "(app password), and IMAP switched on; look in the settings of your account there.",
    ),
    "mail_password_off": QT_TRANSLATE_NOOP(
        "Wording", "{host} takes no passwords from programs; let it forward the alerts to an account that does."
    ),
    "mail_unsafe": QT_TRANSLATE_NOOP(
        "Wording", "{host} offers no encryption, so the password is not sent; write the address without imap://."
    ),
    "no_mail_folder": QT_TRANSLATE_NOOP("Wording", "There is no folder “{folder}” at {host}; there are: {folders}."),
    "no_mail_server": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not answer as a mail server should; check the address."
    ),
    "mail_refused": QT_TRANSLATE_NOOP("Wording", "{host} does not hand out the mails; it is asked again."),
    "mail_flood": QT_TRANSLATE_NOOP("Wording", "{host} sends without end; it is asked again later."),
}
_NEWS = {
    "bad_news_address": QT_TRANSLATE_NOOP("Wording", "Write the name of a news server, such as news.example.org."),
    "bad_newsgroup": QT_TRANSLATE_NOOP("Wording", "Write the name of one group, such as de.comp.misc."),
    "no_newsgroup": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not carry this group; check its spelling or ask another server."
    ),
    "no_news_server": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not answer as a news server should; check the address."
    ),
    "news_sign_in": QT_TRANSLATE_NOOP(
        "Wording", "{host} wants a sign-in; enter user name and password in the form of the source."
    ),
    "news_password": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not take the user name or password; correct them in the form of the source."
    ),
    "news_closed": QT_TRANSLATE_NOOP(
        "Wording", "{host} does not let you read; it may be open to its own customers only. Ask another server."
    ),
    "news_unsafe": QT_TRANSLATE_NOOP(
        "Wording", "{host} offers no encryption, so the password is not sent; write the address without nntp://."
    ),
    "news_refused": QT_TRANSLATE_NOOP("Wording", "{host} does not do what it is asked; it is asked again."),
    "news_flood": QT_TRANSLATE_NOOP("Wording", "{host} sends without end; it is asked again later."),
}
_WEBHOOK = {
    "bad_port": QT_TRANSLATE_NOOP("Wording", "A port is a number from 1024 to 65535."),
    "port_taken": QT_TRANSLATE_NOOP("Wording", "Another program already listens at port {port}; choose another one."),
    "port_forbidden": QT_TRANSLATE_NOOP(
        "Wording", "The system does not let this program listen at port {port}; choose one above 1024."
    ),
}
SOURCE_ERROR_WORDS = {**_SOURCES, **_KEYS, **_OWNERS, **_COUNTS, **_MAILS, **_NEWS, **_WEBHOOK}
"""English sentence per code; ``{names}`` are details of the error."""
