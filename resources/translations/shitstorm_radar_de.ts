<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlarmPage</name>
    <message>
        <source>How often a false alarm is acceptable</source>
        <translation>Wie oft ein Fehlalarm annehmbar ist</translation>
    </message>
    <message>
        <source>A false alarm is &amp;acceptable</source>
        <translation>Ein &amp;Fehlalarm ist annehmbar</translation>
    </message>
    <message>
        <source>The rarer a false alarm may be, the later and the less often it rings.</source>
        <translation>Je seltener ein Fehlalarm sein darf, desto später und seltener wird gewarnt.</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Alarms that would have come</source>
        <translation>Alarme, die gekommen wären</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Fortschritt der Probe</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try it on the last 90 days</source>
        <translation>An den letzten 90 Tagen &amp;erproben</translation>
    </message>
    <message>
        <source>Nothing was measured in the last 90 days, so there is nothing to try it on.</source>
        <translation>In den letzten 90 Tagen wurde nichts gemessen, es gibt also nichts, woran es sich erproben ließe.</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>{count} topics: more criticism than usual</source>
        <translation>{count} Themen: mehr Kritik als üblich</translation>
    </message>
    <message>
        <source>{count} topics: surge, much is written, hardly critical</source>
        <translation>{count} Themen: Andrang, viel wird geschrieben, kaum kritisch</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>{topic}: criticism keeps growing</source>
        <translation>{topic}: Die Kritik nimmt weiter zu</translation>
    </message>
    <message>
        <source>{topic}: criticism boils up</source>
        <translation>{topic}: Kritik kocht hoch</translation>
    </message>
    <message>
        <source>{topic}: surge, ever more posts, hardly critical</source>
        <translation>{topic}: Andrang, immer mehr Beiträge, kaum kritisch</translation>
    </message>
    <message>
        <source>{topic}: surge, unusually many posts, hardly critical</source>
        <translation>{topic}: Andrang, ungewöhnlich viele Beiträge, kaum kritisch</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>{topic}: one post explodes</source>
        <translation>{topic}: ein Beitrag explodiert</translation>
    </message>
    <message>
        <source>{topic}: a medium joins in</source>
        <translation>{topic}: ein Medium steigt ein</translation>
    </message>
    <message>
        <source>{topic}: it spreads to another channel</source>
        <translation>{topic}: es springt auf einen weiteren Kanal über</translation>
    </message>
    <message>
        <source>{topic}: a new wave of criticism</source>
        <translation>{topic}: neue Welle der Kritik</translation>
    </message>
    <message>
        <source>{topic}: a new wave of posts</source>
        <translation>{topic}: neue Welle von Beiträgen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>1 critical post in {span}, usual {usual}; since {time}</source>
        <translation>1 kritischer Beitrag in {span}, üblich {usual}; seit {time}</translation>
    </message>
    <message>
        <source>{seen} critical posts in {span}, usual {usual}; since {time}</source>
        <translation>{seen} kritische Beiträge in {span}, üblich {usual}; seit {time}</translation>
    </message>
    <message>
        <source>1 post in {span}, usual {usual}; since {time}</source>
        <translation>1 Beitrag in {span}, üblich {usual}; seit {time}</translation>
    </message>
    <message>
        <source>{seen} posts in {span}, usual {usual}; since {time}</source>
        <translation>{seen} Beiträge in {span}, üblich {usual}; seit {time}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tagen</translation>
    </message>
</context>
<context>
    <name>AlertsBox</name>
    <message>
        <source>What to type into Google Alerts</source>
        <translation>Was in Google Alerts einzugeben ist</translation>
    </message>
    <message>
        <source>C&amp;opy again</source>
        <translation>Noch einmal k&amp;opieren</translation>
    </message>
    <message>
        <source>Open Google A&amp;lerts</source>
        <translation>Google A&amp;lerts öffnen</translation>
    </message>
    <message>
        <source>These words are on the clipboard. Paste them into Google Alerts, choose “Deliver to: RSS feed” under its options, create the alert, and paste the address of the feed&apos;s symbol below. An alert that comes by mail is read from a mailbox that is a source.</source>
        <translation>Diese Wörter sind in der Zwischenablage. Fügen Sie sie in Google Alerts ein, wählen Sie dort unter Optionen „Senden an: RSS-Feed“, legen Sie den Alert an und fügen Sie unten die Adresse hinter dem Feed-Symbol ein. Kommt ein Alert per E-Mail, wird er aus einem Postfach gelesen, das als Quelle eingerichtet ist.</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>d</source>
        <comment>short for days</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>vor {duration}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss ({n} more)</source>
        <translation>Ausblenden ({n} weitere)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BinTable</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Üblicher Bereich</translation>
    </message>
    <message>
        <source>Critical share</source>
        <translation>Kritischer Anteil</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Mit uns</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>Without us</source>
        <translation>Ohne uns</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>&amp;Holidays of</source>
        <translation>&amp;Feiertage von</translation>
    </message>
    <message>
        <source>State or &amp;canton</source>
        <translation>Bundes&amp;land oder Kanton</translation>
    </message>
    <message>
        <source>On a holiday less is written than on other days of the week; the usual range takes it in.</source>
        <translation>An Feiertagen wird weniger geschrieben als sonst an diesem Wochentag; der übliche Bereich berücksichtigt das.</translation>
    </message>
    <message>
        <source>&amp;Planned events</source>
        <translation>&amp;Geplante Ereignisse</translation>
    </message>
    <message>
        <source>Campaigns, launches, meetings: then more mentions are expected and alone are no surge.</source>
        <translation>Kampagnen, Produktstarts, Versammlungen: Dann werden mehr Erwähnungen erwartet und sind für sich allein kein Andrang.</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>The chosen platform</source>
        <translation>Die gewählte Plattform</translation>
    </message>
    <message>
        <source>Delivers</source>
        <translation>Liefert</translation>
    </message>
    <message>
        <source>Blind spot</source>
        <translation>Blinder Fleck</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>Quelle hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>&amp;Google Alerts feed…</source>
        <translation>&amp;Google-Alerts-Feed …</translation>
    </message>
    <message>
        <source>&amp;Remind me daily to look by hand</source>
        <translation>&amp;Täglich erinnern, von Hand nachzusehen</translation>
    </message>
    <message>
        <source>Rele&amp;vant for us: it counts in the score</source>
        <translation>Rele&amp;vant für uns: zählt im Ergebnis</translation>
    </message>
</context>
<context>
    <name>ChannelTable</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>Show {range}</source>
        <translation>{range} zeigen</translation>
    </message>
    <message>
        <source>No&amp;w</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>id of the incident</source>
        <translation>Kennung des Vorfalls</translation>
    </message>
    <message>
        <source>name of the topic</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <source>when the alarm opened it</source>
        <translation>wann der Alarm ihn eröffnete</translation>
    </message>
    <message>
        <source>when it ended or was closed; empty while it runs</source>
        <translation>wann er endete oder geschlossen wurde; leer, solange er läuft</translation>
    </message>
    <message>
        <source>start of its highest bin</source>
        <translation>Beginn seines höchsten Abschnitts</translation>
    </message>
    <message>
        <source>open, acknowledged, ended, closed or false_alarm</source>
        <translation>open (läuft), acknowledged (quittiert), ended (beendet), closed (geschlossen) oder false_alarm (Fehlalarm)</translation>
    </message>
    <message>
        <source>how often the detector alarmed</source>
        <translation>wie oft Alarm ausgelöst wurde</translation>
    </message>
    <message>
        <source>sum of negativity since it began</source>
        <translation>Summe der Negativität seit Beginn</translation>
    </message>
    <message>
        <source>mentions since it began</source>
        <translation>Erwähnungen seit Beginn</translation>
    </message>
    <message>
        <source>distinct authors since it began</source>
        <translation>verschiedene Autoren seit Beginn</translation>
    </message>
    <message>
        <source>storm (critical mentions) or surge (only the volume)</source>
        <translation>storm (kritische Erwähnungen) oder surge (nur die Menge)</translation>
    </message>
    <message>
        <source>when the deviation began</source>
        <translation>wann die Abweichung begann</translation>
    </message>
    <message>
        <source>growth steps reached, 0 at the opening</source>
        <translation>erreichte Wachstumsstufen, 0 zu Beginn</translation>
    </message>
    <message>
        <source>critical mentions that this span usually has</source>
        <translation>kritische Erwähnungen, die in diesem Zeitraum üblich sind</translation>
    </message>
    <message>
        <source>critical mentions in the highest bin</source>
        <translation>kritische Erwähnungen im höchsten Abschnitt</translation>
    </message>
    <message>
        <source>where it was seen, in order of joining</source>
        <translation>wo er zu sehen war, in der Reihenfolge des Hinzukommens</translation>
    </message>
    <message>
        <source>who acknowledged it</source>
        <translation>wer ihn quittiert hat</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>wann es geschah</translation>
    </message>
    <message>
        <source>alarm, growth, channel, media, post, second_wave, peak, acknowledged, note, end, closed or false_alarm</source>
        <translation>alarm, growth, channel, media, post, second_wave, peak, acknowledged, note, end, closed oder false_alarm</translation>
    </message>
    <message>
        <source>the event&apos;s figures as name=value, decimal point</source>
        <translation>die Zahlen des Ereignisses als Name=Wert, mit Dezimalpunkt</translation>
    </message>
    <message>
        <source>the user&apos;s own words</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>wer es tat</translation>
    </message>
    <message>
        <source>when it was published; when it was first seen if that is unknown</source>
        <translation>wann veröffentlicht; wenn das unbekannt ist, wann zuerst gesehen</translation>
    </message>
    <message>
        <source>estimated probability that it is negative, 0 to 1; empty if not scored</source>
        <translation>geschätzte Wahrscheinlichkeit, dass sie negativ ist, 0 bis 1; leer, wenn nicht bewertet</translation>
    </message>
    <message>
        <source>de, en, another language&apos;s code, or und (undetermined)</source>
        <translation>de, en, der Code einer anderen Sprache oder und (unbestimmt)</translation>
    </message>
    <message>
        <source>kind of source: feed, mastodon, file</source>
        <translation>Art der Quelle: feed, mastodon, file</translation>
    </message>
    <message>
        <source>host or instance where it stands</source>
        <translation>Website oder Instanz, wo sie steht</translation>
    </message>
    <message>
        <source>handle, or name where there is no handle</source>
        <translation>Kontoname, oder Name, wo es keinen gibt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>text without markup</source>
        <translation>Text ohne Auszeichnung</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>words that matched the topic&apos;s query; of a reply in a thread, the thread&apos;s</source>
        <translation>Wörter, auf die die Suche des Themas passte; bei einer Antwort in einem Gesprächsfaden die des Fadens</translation>
    </message>
    <message>
        <source>platform:id, the same whenever it is met again</source>
        <translation>Plattform:Kennung, dieselbe bei jedem Wiedersehen</translation>
    </message>
    <message>
        <source>post, reply, quote, comment, article, review, ...</source>
        <translation>post, reply (Antwort), quote (Zitat), comment (Kommentar), article (Artikel), review (Bewertung), ...</translation>
    </message>
    <message>
        <source>likes when last counted; empty if unknown</source>
        <translation>Likes bei der letzten Zählung; leer, wenn unbekannt</translation>
    </message>
    <message>
        <source>reposts when last counted</source>
        <translation>Weiterverbreitungen bei der letzten Zählung</translation>
    </message>
    <message>
        <source>replies when last counted</source>
        <translation>Antworten bei der letzten Zählung</translation>
    </message>
    <message>
        <source>when the radar first saw it</source>
        <translation>wann der Radar sie zuerst sah</translation>
    </message>
    <message>
        <source>estimated probability that it is positive, 0 to 1; empty if unknown</source>
        <translation>geschätzte Wahrscheinlichkeit, dass sie positiv ist, 0 bis 1; leer, wenn unbekannt</translation>
    </message>
    <message>
        <source>estimated probability that it insults or threatens, 0 to 1</source>
        <translation>geschätzte Wahrscheinlichkeit, dass sie beleidigt oder droht, 0 bis 1</translation>
    </message>
    <message>
        <source>critic, supporter, bystander or unclear</source>
        <translation>critic (Kritiker), supporter (Unterstützer), bystander (Beobachter) oder unclear (unklar)</translation>
    </message>
    <message>
        <source>with_us, about_us or without_us; empty if nothing of ours was listed</source>
        <translation>with_us (mit uns), about_us (über uns) oder without_us (ohne uns); leer, wenn nichts Eigenes eingetragen war</translation>
    </message>
    <message>
        <source>start of the bin</source>
        <translation>Beginn des Abschnitts</translation>
    </message>
    <message>
        <source>mentions in the bin</source>
        <translation>Erwähnungen im Abschnitt</translation>
    </message>
    <message>
        <source>sum of negativity in the bin</source>
        <translation>Summe der Negativität im Abschnitt</translation>
    </message>
    <message>
        <source>distinct authors (at most)</source>
        <translation>verschiedene Autoren (höchstens)</translation>
    </message>
    <message>
        <source>part of the bin that was measured, 0 to 1; 0 is blind, not calm</source>
        <translation>gemessener Teil des Abschnitts, 0 bis 1; 0 ist blind, nicht ruhig</translation>
    </message>
    <message>
        <source>critical mentions expected without an event; empty if none</source>
        <translation>kritische Erwähnungen, die ohne Ereignis zu erwarten wären; leer, wenn unbekannt</translation>
    </message>
    <message>
        <source>lower end of the usual range of critical mentions</source>
        <translation>unteres Ende des üblichen Bereichs kritischer Erwähnungen</translation>
    </message>
    <message>
        <source>upper end of the usual range of critical mentions</source>
        <translation>oberes Ende des üblichen Bereichs kritischer Erwähnungen</translation>
    </message>
    <message>
        <source>length of the bin in minutes</source>
        <translation>Länge des Abschnitts in Minuten</translation>
    </message>
    <message>
        <source>mentions without copies and cross-posts: each text counts once a day</source>
        <translation>Erwähnungen ohne Kopien und Mehrfachveröffentlichungen: jeder Text zählt einmal am Tag</translation>
    </message>
</context>
<context>
    <name>CountryWords</name>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>in part: {n} of {all} sources deliver</source>
        <translation>teilweise: {n} von {all} Quellen liefern</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>blind, has never delivered</source>
        <translation>blind, hat noch nie geliefert</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>blind since {since}</source>
        <translation>blind seit {since}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>stand-in delivers</source>
        <translation>Ersatz liefert</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>does not count: no place</source>
        <translation>zählt nicht: kein Ort</translation>
    </message>
    <message>
        <source>not relevant for us</source>
        <translation>für uns nicht relevant</translation>
    </message>
    <message>
        <source>No channel is called relevant</source>
        <translation>Kein Kanal gilt als relevant</translation>
    </message>
    <message>
        <source>{n} of {all} relevant channels observed</source>
        <translation>{n} von {all} relevanten Kanälen beobachtet</translation>
    </message>
    <message>
        <source>{n} blind since {since}</source>
        <translation>{n} blind seit {since}</translation>
    </message>
    <message>
        <source>{n} blind</source>
        <translation>{n} blind</translation>
    </message>
    <message>
        <source>{n} not asked yet</source>
        <translation>{n} noch nicht abgerufen</translation>
    </message>
    <message>
        <source>Of those observed, only a part is seen of {n}.</source>
        <translation>Von den beobachteten ist bei {n} nur ein Teil zu sehen.</translation>
    </message>
    <message>
        <source>Not watched: {n}, of these by a stand-in or by hand: {m}.</source>
        <translation>Nicht beobachtet: {n}, davon über Ersatz oder von Hand: {m}.</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message>
        <source>overdue for {n} days</source>
        <translation>seit {n} Tagen überfällig</translation>
    </message>
    <message>
        <source>Looked at by hand today: {n} of {all}</source>
        <translation>Heute von Hand nachgesehen: {n} von {all}</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>{n} überfällig</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Share: of the topic&apos;s mentions of the last {n} days. What nobody reads is missing there, too.</source>
        <translation>Anteil: an den Erwähnungen des Themas in den letzten {n} Tagen. Was niemand liest, fehlt auch dort.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
</context>
<context>
    <name>DailyReminder</name>
    <message>
        <source>To be looked at by hand today</source>
        <translation>Heute von Hand nachzusehen</translation>
    </message>
</context>
<context>
    <name>DetailTabs</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No incident so far. As soon as a topic has unusually many critical posts, it is listed here.</source>
        <translation>Bisher kein Vorfall. Sobald ein Thema ungewöhnlich viele kritische Beiträge hat, steht es hier.</translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation>Zahlen der Grafik</translation>
    </message>
</context>
<context>
    <name>DialogDesk</name>
    <message>
        <source>Remove the topic “{name}”? It is no longer watched.</source>
        <translation>Das Thema „{name}“ entfernen? Es wird dann nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>Remove topic</source>
        <translation>Thema entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the source “{name}”? What it has delivered is kept.</source>
        <translation>Die Quelle „{name}“ entfernen? Was sie geliefert hat, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>Close the incident? It stays in the list; further alarms open a new one.</source>
        <translation>Den Vorfall schließen? Er bleibt in der Liste; weitere Alarme eröffnen einen neuen.</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Mark the incident as a false alarm?</source>
        <translation>Den Vorfall als Fehlalarm kennzeichnen?</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>&amp;Mark it</source>
        <translation>&amp;Kennzeichnen</translation>
    </message>
    <message>
        <source>Warns early when criticism swells. Free software (MIT). All data stays on this computer.</source>
        <translation>Warnt früh, wenn Kritik anschwillt. Freie Software (MIT). Alle Daten bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>About Shitstorm Radar</source>
        <translation>Über Shitstorm Radar</translation>
    </message>
    <message>
        <source>There is no tray here to stay in. Quit Shitstorm Radar? Nothing is watched then.</source>
        <translation>Hier gibt es keinen Infobereich, in dem das Programm bleiben könnte. Shitstorm Radar beenden? Dann wird nichts mehr beobachtet.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Shitstorm Radar goes on watching in the tray.</source>
        <translation>Shitstorm Radar beobachtet im Infobereich weiter.</translation>
    </message>
    <message>
        <source>Click its icon to open the window again. To stop watching, choose Quit (Ctrl+Q).</source>
        <translation>Ein Klick auf das Symbol öffnet das Fenster wieder. Zum Aufhören „Beenden“ wählen (Strg+Q).</translation>
    </message>
</context>
<context>
    <name>EngagementLine</name>
    <message>
        <source>{before} → {after} reactions in {duration}</source>
        <translation>{before} → {after} Reaktionen in {duration}</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>Planned event</source>
        <translation>Geplantes Ereignis</translation>
    </message>
    <message>
        <source>New planned event</source>
        <translation>Neues geplantes Ereignis</translation>
    </message>
    <message>
        <source>Product launch, general meeting, ...</source>
        <translation>Produktstart, Hauptversammlung, ...</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>eine andere Zahl</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Expected mentions</source>
        <translation>&amp;Erwartete Erwähnungen</translation>
    </message>
    <message>
        <source>Meanwhile so many mentions are no news. If the critical share rises, the alarm rings all the same.</source>
        <translation>Währenddessen sind so viele Erwähnungen nichts Besonderes. Steigt der kritische Anteil, wird trotzdem gewarnt.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name des Ereignisses</translation>
    </message>
    <message>
        <source>Begin of the event</source>
        <translation>Beginn des Ereignisses</translation>
    </message>
    <message>
        <source>End of the event</source>
        <translation>Ende des Ereignisses</translation>
    </message>
    <message>
        <source>How much more is expected</source>
        <translation>Wie viel mehr erwartet wird</translation>
    </message>
    <message>
        <source>How many times the usual</source>
        <translation>Das Wievielfache des Üblichen</translation>
    </message>
    <message>
        <source>Say what is planned.</source>
        <translation>Schreiben Sie, was geplant ist.</translation>
    </message>
    <message>
        <source>The end must come after the begin.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>An event lasts at most {n} days: what lasts longer is the usual.</source>
        <translation>Ein Ereignis dauert höchstens {n} Tage: Was länger dauert, ist das Übliche.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Planned events</source>
        <translation>Geplante Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Än&amp;dern …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Posts behind it</source>
        <translation>Beiträge dahinter</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Text des Beitrags</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Timeline of the incident</source>
        <translation>Verlauf des Vorfalls</translation>
    </message>
    <message>
        <source>Mentions of the topic</source>
        <translation>Erwähnungen des Themas</translation>
    </message>
    <message>
        <source>Series of the topic, minute by minute</source>
        <translation>Zeitreihe des Themas, Minute für Minute</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>Alle Vorfälle</translation>
    </message>
    <message>
        <source>what the chart shows</source>
        <translation>was die Grafik zeigt</translation>
    </message>
    <message>
        <source>the incident</source>
        <translation>der Vorfall</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>last {span}</source>
        <translation>letzte {span}</translation>
    </message>
    <message>
        <source>everything kept</source>
        <translation>alles Aufbewahrte</translation>
    </message>
    <message>
        <source>semicolon (German Excel)</source>
        <translation>Strichpunkt (deutsches Excel)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>CSV se&amp;parator</source>
        <translation>CSV-&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>CSV &amp;decimal sign</source>
        <translation>CSV-&amp;Dezimalzeichen</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Column separator and decimal sign must differ.</source>
        <translation>Trennzeichen und Dezimalzeichen müssen verschieden sein.</translation>
    </message>
</context>
<context>
    <name>FeedLists</name>
    <message>
        <source>List of feeds</source>
        <translation>Liste von Feeds</translation>
    </message>
    <message>
        <source>Where to write the list</source>
        <translation>Wohin die Liste geschrieben wird</translation>
    </message>
    <message>
        <source>{added} sources added, {known} were there already.</source>
        <translation>{added} Quellen hinzugefügt, {known} waren schon da.</translation>
    </message>
    <message>
        <source>The list is written. It holds the feeds; other sources have no place in the format.</source>
        <translation>Die Liste ist geschrieben. Sie enthält die Feeds; andere Quellen haben in dem Format keinen Platz.</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Üblicher Bereich</translation>
    </message>
    <message>
        <source>Critical share</source>
        <translation>Kritischer Anteil</translation>
    </message>
    <message>
        <source>Trailing share</source>
        <translation>Gleitender Anteil</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>With / about / without us</source>
        <translation>Mit / über / ohne uns</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>Blind: {names}</source>
        <translation>Blind: {names}</translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>Mentions per minute</source>
        <translation>Erwähnungen je Minute</translation>
    </message>
    <message>
        <source>Mentions in 1 h</source>
        <translation>Erwähnungen in 1 h</translation>
    </message>
    <message>
        <source>Against expectation</source>
        <translation>Gegenüber Erwartung</translation>
    </message>
    <message>
        <source>Critical share, 1 h</source>
        <translation>Kritischer Anteil, 1 h</translation>
    </message>
    <message>
        <source>Authors, 1 h</source>
        <translation>Autoren, 1 h</translation>
    </message>
    <message>
        <source>Coverage, 1 h</source>
        <translation>Abdeckung, 1 h</translation>
    </message>
    <message>
        <source>Wind force</source>
        <translation>Windstärke</translation>
    </message>
    <message>
        <source>Social networks · media, 0 to 6 each; see the tab Situation</source>
        <translation>Soziale Netzwerke · Presse und Blogs, je 0 bis 6; siehe den Reiter Lage</translation>
    </message>
    <message>
        <source>R ({lower}–{upper})</source>
        <translation>R ({lower}–{upper})</translation>
    </message>
    <message>
        <source>Critical posts that one critical post brings about; above 1 it grows</source>
        <translation>Kritische Beiträge, die ein kritischer Beitrag nach sich zieht; über 1 wächst es</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Shitstorm Radar</source>
        <translation>Willkommen bei Shitstorm Radar</translation>
    </message>
    <message>
        <source>Which brand, person or product do you want to watch? Shitstorm Radar looks around the clock for what is written about it and warns you when criticism swells.</source>
        <translation>Welche Marke, Person oder welches Produkt möchten Sie beobachten? Shitstorm Radar sucht rund um die Uhr, was darüber geschrieben wird, und warnt Sie, wenn Kritik anschwillt.</translation>
    </message>
    <message>
        <source>for instance: Deutsche Bahn</source>
        <translation>zum Beispiel: Deutsche Bahn</translation>
    </message>
    <message>
        <source>Name to watch</source>
        <translation>Zu beobachtender Name</translation>
    </message>
    <message>
        <source>Proposed sources</source>
        <translation>Vorgeschlagene Quellen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>None of these needs an account. All data stays on this computer. You can add more sources later.</source>
        <translation>Keine davon braucht ein Konto. Alle Daten bleiben auf diesem Rechner. Weitere Quellen können Sie später hinzufügen.</translation>
    </message>
    <message>
        <source>Write the name to watch.</source>
        <translation>Schreiben Sie, was beobachtet werden soll.</translation>
    </message>
    <message>
        <source>Tick at least one source.</source>
        <translation>Wählen Sie mindestens eine Quelle.</translation>
    </message>
</context>
<context>
    <name>HandCheckList</name>
    <message>
        <source>&amp;Open page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Notify me once a day</source>
        <translation>Ein&amp;mal am Tag benachrichtigen</translation>
    </message>
    <message>
        <source>To be looked at by hand today</source>
        <translation>Heute von Hand nachzusehen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>● Calm: nothing unusual, and at least one source of the topic delivers.</source>
        <translation>● Ruhig: nichts Ungewöhnliches, und mindestens eine Quelle des Themas liefert.</translation>
    </message>
    <message>
        <source>⊘ Blind: no source of the topic delivers. That is not calm: nobody is looking.</source>
        <translation>⊘ Blind: Keine Quelle des Themas liefert. Das ist nicht Ruhe: Niemand sieht hin.</translation>
    </message>
    <message>
        <source>○ Learning: the radar does not know yet what is usual for this topic.</source>
        <translation>○ Lernt: Der Radar weiß noch nicht, was für dieses Thema üblich ist.</translation>
    </message>
    <message>
        <source>▲ Attention: an incident goes on that was acknowledged.</source>
        <translation>▲ Achtung: Ein Vorfall läuft noch, der quittiert wurde.</translation>
    </message>
    <message>
        <source>↑ Surge: far more posts than usual, but hardly critical. Amber, and one beep or a soft sound.</source>
        <translation>↑ Andrang: weit mehr Beiträge als üblich, aber kaum kritisch. Bernsteinfarben, und ein Piepton oder ein leiser Klang.</translation>
    </message>
    <message>
        <source>◆ Storm: far more critical posts than usual, and nobody has acknowledged it yet. Red, and three beeps or an alarm&apos;s sound.</source>
        <translation>◆ Sturm: weit mehr kritische Beiträge als üblich, und noch niemand hat quittiert. Rot, und drei Pieptöne oder der Klang eines Alarms.</translation>
    </message>
    <message>
        <source>In the chart, a bar is as high as all mentions; red are the critical ones, blue the others. Where you have listed what is yours, the bars can be split by who was there instead. The grey band is the usual range. A red background is a storm, an amber one a surge, their dashed line the begin of the deviation; violet and named is what you have planned. The critical share is that of the last mentions, because that of a single bin is chance; the card under the mouse has both.</source>
        <translation>Im Diagramm ist eine Säule so hoch wie alle Erwähnungen; rot sind die kritischen, blau die übrigen. Haben Sie eingetragen, was Ihnen gehört, lassen sich die Säulen stattdessen danach teilen, wer dabei war. Das graue Band ist der übliche Bereich. Rot hinterlegt ist ein Sturm, bernsteinfarben ein Andrang, ihre gestrichelte Linie der Beginn der Abweichung; violett und benannt ist, was Sie geplant haben. Der kritische Anteil ist der der letzten Erwähnungen, denn der eines einzelnen Abschnitts ist Zufall; die Karte an der Maus nennt beide.</translation>
    </message>
    <message>
        <source>Coverage says how much of a span was really measured. Hatched time was not: it is blind, is never counted as zero or as calm, and does not change what is usual.</source>
        <translation>Die Abdeckung sagt, wie viel eines Zeitraums wirklich gemessen wurde. Schraffierte Zeit wurde es nicht: Sie ist blind, zählt nie als Null oder als Ruhe und ändert nicht, was üblich ist.</translation>
    </message>
    <message>
        <source>What a source held before it was first read, and what it hands in after a gap, is history: it is shown, but it never alarms.</source>
        <translation>Was eine Quelle vor dem ersten Lesen schon hatte und was sie nach einer Lücke nachreicht, ist Vorgeschichte: Es wird gezeigt, löst aber nie Alarm aus.</translation>
    </message>
    <message>
        <source>An incident opens when the critical mentions leave the usual range more clearly than chance does, and ends by itself once they are back in it for a time. A topic&apos;s false alarm budget says how often chance may win.</source>
        <translation>Ein Vorfall beginnt, wenn die kritischen Erwähnungen den üblichen Bereich deutlicher verlassen, als es der Zufall tut, und endet von selbst, sobald sie eine Zeit lang wieder darin sind. Wie oft der Zufall gewinnen darf, sagt jedes Thema mit seinen annehmbaren Fehlalarmen.</translation>
    </message>
    <message>
        <source>A topic knows the holidays of its country, and the events that you plan, for which more mentions are expected. A rise of the critical share still rings.</source>
        <translation>Ein Thema kennt die Feiertage seines Landes und die Ereignisse, die Sie planen und für die mehr Erwähnungen erwartet werden. Steigt der kritische Anteil, wird trotzdem gewarnt.</translation>
    </message>
    <message>
        <source>The page Alarms of a topic says how its budget was kept, and tries every budget on the last 90 days: the same detector goes over the kept counts, and you see on which days it would have rung.</source>
        <translation>Die Seite „Alarme“ eines Themas sagt, wie seine Vorgabe eingehalten wurde, und erprobt jede Vorgabe an den letzten 90 Tagen: Derselbe Detektor geht über die aufbewahrten Zählungen, und Sie sehen, an welchen Tagen er gewarnt hätte.</translation>
    </message>
    <message>
        <source>You are told once per incident and once per step of its growth. A feed holds only its newest entries: what comes and goes between two polls is lost.</source>
        <translation>Gemeldet wird einmal je Vorfall und einmal je Stufe seines Wachstums. Ein Feed hält nur seine neuesten Einträge: Was zwischen zwei Abrufen kommt und geht, ist verloren.</translation>
    </message>
    <message>
        <source>A word is found in any case, with ae for ä, as a part joined by hyphens, and with the genitive s.</source>
        <translation>Ein Wort wird groß wie klein gefunden, mit ae statt ä, als Teil zwischen Bindestrichen und mit Genitiv-s.</translation>
    </message>
    <message>
        <source>A star at the end finds every word that begins so.</source>
        <translation>Ein Stern am Ende findet jedes Wort, das so beginnt.</translation>
    </message>
    <message>
        <source>Words side by side must all be there, in any order; AND (UND) may stand between them.</source>
        <translation>Wörter nebeneinander müssen alle da sein, in beliebiger Folge; UND (AND) darf dazwischen stehen.</translation>
    </message>
    <message>
        <source>OR (ODER) between words: one is enough.</source>
        <translation>ODER (OR) zwischen Wörtern: Eines genügt.</translation>
    </message>
    <message>
        <source>A minus or NOT (NICHT) leaves out texts with the word.</source>
        <translation>Ein Minus oder NICHT (NOT) lässt Texte mit dem Wort aus.</translation>
    </message>
    <message>
        <source>Quotation marks: exactly these words, in this order, also written together as a hashtag or @name.</source>
        <translation>Anführungszeichen: genau diese Wörter in dieser Folge, auch zusammengeschrieben als Hashtag oder @Name.</translation>
    </message>
    <message>
        <source>Within quotation marks a star finds the word&apos;s endings.</source>
        <translation>Innerhalb von Anführungszeichen findet ein Stern die Endungen des Wortes.</translation>
    </message>
    <message>
        <source>A single word in quotation marks: without the genitive s.</source>
        <translation>Ein einzelnes Wort in Anführungszeichen: ohne Genitiv-s.</translation>
    </message>
    <message>
        <source>Parentheses group. NOT binds strongest, then AND, then OR.</source>
        <translation>Klammern fassen zusammen. NICHT bindet am stärksten, dann UND, dann ODER.</translation>
    </message>
    <message>
        <source>A hashtag is found as a hashtag only.</source>
        <translation>Ein Hashtag wird nur als Hashtag gefunden.</translation>
    </message>
    <message>
        <source>An @name is found exactly; @name@instance only there.</source>
        <translation>Ein @Name wird genau so gefunden; @name@instanz nur dort.</translation>
    </message>
    <message>
        <source>Signs in a name (1&amp;1, E.ON, C++) must be there too.</source>
        <translation>Zeichen in einem Namen (1&amp;1, E.ON, C++) müssen auch da sein.</translation>
    </message>
    <message>
        <source>Ctrl+N	new topic</source>
        <translation>Strg+N	neues Thema</translation>
    </message>
    <message>
        <source>Ctrl+PgUp, Ctrl+PgDown	previous and next topic</source>
        <translation>Strg+Bild auf/ab	voriges und nächstes Thema</translation>
    </message>
    <message>
        <source>Ctrl+E	export</source>
        <translation>Strg+E	exportieren</translation>
    </message>
    <message>
        <source>F5	poll all sources now</source>
        <translation>F5	alle Quellen jetzt abrufen</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+5	show 1 h, 6 h, 24 h, 7 d, 30 d</source>
        <translation>Strg+1 … Strg+5	1 h, 6 h, 24 h, 7 T, 30 T zeigen</translation>
    </message>
    <message>
        <source>Ctrl+0	back to now</source>
        <translation>Strg+0	zurück zu jetzt</translation>
    </message>
    <message>
        <source>A new topic learns for three to seven days what is usual for it at which hour: three where it is much spoken of, seven where hardly anybody does. Until then it tells only what is many times the usual.</source>
        <translation>Ein neues Thema lernt drei bis sieben Tage lang, was wann üblich ist: drei, wo viel geschrieben wird, sieben, wo es kaum jemand tut. Bis dahin meldet es nur, was ein Vielfaches des Üblichen ist.</translation>
    </message>
    <message>
        <source>Critical mentions are an estimate: the sum of the probabilities that a post is negative, judged by a trained model for German and English; other languages are counted, but not judged. Irony often escapes it: look at the mentions before you act. Below a mention stands what spoke for its figure. If it is wrong, say what it is: from a hundred such words on, the topic&apos;s own figures follow you; a second click takes a word back.</source>
        <translation>Kritische Erwähnungen sind geschätzt: die Summe der Wahrscheinlichkeiten, dass ein Beitrag ablehnend ist, beurteilt von einem trainierten Modell für Deutsch und Englisch; andere Sprachen werden gezählt, aber nicht beurteilt. Ironie entgeht ihm oft: Sehen Sie die Erwähnungen an, bevor Sie handeln. Unter einer Erwähnung steht, was für ihren Wert sprach. Stimmt er nicht, sagen Sie, was sie ist: Ab hundert solchen Angaben richten sich die Werte des Themas nach Ihnen; ein zweiter Klick nimmt eine Angabe zurück.</translation>
    </message>
    <message>
        <source>The coverage map (Ctrl+M) says platform by platform what is seen for the chosen topic, what not, and what takes its place. Every platform where people write counts until you call it not relevant; what cannot be read can be looked at from outside by a Google Alerts feed, or by you: the day&apos;s list says what is still to be looked at.</source>
        <translation>Die Abdeckung (Strg+M) sagt Plattform für Plattform, was für das gewählte Thema zu sehen ist, was nicht und was an dessen Stelle tritt. Jede Plattform, auf der Menschen schreiben, zählt, bis Sie sie als nicht relevant bezeichnen; was nicht lesbar ist, können ein Google-Alerts-Feed von außen oder Sie selbst ansehen: Die Liste des Tages sagt, wo noch nachzusehen ist.</translation>
    </message>
    <message>
        <source>The tab Situation says what the chosen incident is: how many critical posts came and how many are usual; whether one loud voice or a wave carries it; how strong the wind is on the Shitstorm-Skala (0 calm to 6 hurricane), for social networks and for media; whether it grows or dies; what it is about.</source>
        <translation>Der Reiter Lage sagt, was der gewählte Vorfall ist: wie viele kritische Beiträge kamen und wie viele üblich sind; ob ihn eine laute Stimme trägt oder eine Welle; wie stark der Wind auf der Shitstorm-Skala weht (0 Windstille bis 6 Orkan), für soziale Netzwerke und für Medien; ob er wächst oder abklingt; worum es geht.</translation>
    </message>
    <message>
        <source>R says how many critical posts one critical post brings about: above 1 the wave grows, below 1 it dies. The range beside it holds the true figure nine times in ten. What pushes from outside, a broadcast for instance, looks like growth while it lasts.</source>
        <translation>R sagt, wie viele weitere kritische Beiträge ein kritischer Beitrag nach sich zieht: Über 1 wächst die Welle, unter 1 klingt sie ab. Die Spanne daneben enthält den wahren Wert in neun von zehn Fällen. Was von außen anschiebt, etwa eine Sendung, sieht aus wie Wachstum, solange es dauert.</translation>
    </message>
    <message>
        <source>A tick stands for posts or figures: click a line, or press Enter on it, to read the posts. What cannot be said is not said. The thresholds can be changed under File, Wind force thresholds.</source>
        <translation>Hinter jedem Haken stehen Beiträge oder Zahlen: Ein Klick auf die Zeile oder die Eingabetaste öffnet die Beiträge. Was sich nicht sagen lässt, wird nicht gesagt. Die Schwellen lassen sich unter Datei, Windstärke-Schwellen ändern.</translation>
    </message>
    <message>
        <source>One post is enough: where a source tells likes, shares and answers (Mastodon, some others, files), a post that gains them far faster than usual opens an incident, even when nobody else writes. Feeds carry no such figures.</source>
        <translation>Ein Beitrag genügt: Wo eine Quelle sagt, wie oft ein Beitrag gefällt, geteilt und beantwortet wird (Mastodon, einige andere, Dateien), eröffnet einer, der davon weit schneller sammelt als üblich, einen Vorfall, auch wenn sonst niemand schreibt. Feeds nennen solche Zahlen nicht.</translation>
    </message>
    <message>
        <source>Copies of one text within a day are all shown and counted. For the alarm a reprint or the same author&apos;s cross-post counts a tenth; another author&apos;s copy counts whole.</source>
        <translation>Kopien eines Textes binnen eines Tages werden alle gezeigt und gezählt. Für den Alarm zählt ein Nachdruck oder derselbe Beitrag desselben Autors anderswo ein Zehntel; die Kopie eines anderen Autors zählt ganz.</translation>
    </message>
    <message>
        <source>Ctrl+M	coverage map</source>
        <translation>Strg+M	Abdeckung</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+6	the tabs below the chart</source>
        <translation>Alt+1 … Alt+6	die Reiter unter dem Diagramm</translation>
    </message>
    <message>
        <source>Ctrl+,	preferences</source>
        <translation>Strg+,	Einstellungen</translation>
    </message>
    <message>
        <source>F1	this help</source>
        <translation>F1	diese Hilfe</translation>
    </message>
    <message>
        <source>Ctrl+W	close the window; watching goes on in the tray</source>
        <translation>Strg+W	Fenster schließen; in der Leiste wird weiter beobachtet</translation>
    </message>
    <message>
        <source>Ctrl+Q	quit: nothing is watched any more</source>
        <translation>Strg+Q	beenden: Nichts wird mehr beobachtet</translation>
    </message>
    <message>
        <source>In the chart:</source>
        <translation>Im Diagramm:</translation>
    </message>
    <message>
        <source>← →	from bin to bin</source>
        <translation>← →	von Abschnitt zu Abschnitt</translation>
    </message>
    <message>
        <source>Enter	the mentions of the bin</source>
        <translation>Eingabe	die Erwähnungen des Abschnitts</translation>
    </message>
    <message>
        <source>Shift+← →	through time</source>
        <translation>Umschalt+← →	durch die Zeit</translation>
    </message>
    <message>
        <source>+ −	nearer and farther</source>
        <translation>+ −	näher und weiter</translation>
    </message>
    <message>
        <source>1 … 5	show 1 h, 6 h, 24 h, 7 d, 30 d</source>
        <translation>1 … 5	1 h, 6 h, 24 h, 7 T, 30 T zeigen</translation>
    </message>
    <message>
        <source>End	back to now</source>
        <translation>Ende	zurück zu jetzt</translation>
    </message>
    <message>
        <source>Esc	without the crosshair</source>
        <translation>Esc	ohne Fadenkreuz</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no telemetry, no server of ours. Only the sources that you set up are asked.</source>
        <translation>Alles bleibt auf diesem Rechner: kein Konto, keine Telemetrie, kein Server von uns. Gefragt werden nur die Quellen, die Sie einrichten.</translation>
    </message>
    <message>
        <source>Public texts are kept together with their authors&apos; public names: that is personal data. Every topic says how long its mentions are kept; older ones are deleted by themselves. Settle with your data protection officer, and with the works council where there is one, what may be watched.</source>
        <translation>Öffentliche Texte werden mit den öffentlichen Namen ihrer Autoren gespeichert: Das sind personenbezogene Daten. Jedes Thema sagt, wie lange seine Erwähnungen aufbewahrt werden; ältere werden von selbst gelöscht. Klären Sie mit Ihrem Datenschutz und, wo es ihn gibt, mit dem Betriebsrat, was beobachtet werden darf.</translation>
    </message>
    <message>
        <source>Foreign text is always shown as plain text, and only http and https addresses are opened.</source>
        <translation>Fremder Text wird immer als reiner Text gezeigt, und nur http- und https-Adressen werden geöffnet.</translation>
    </message>
    <message>
        <source>CSV in UTF-8, one heading row; times with their offset. Semicolon and comma open in German Excel, comma and point in an English one. An empty cell is unknown, which is not 0. Texts that a spreadsheet would run as a formula get a &apos; before them.</source>
        <translation>CSV in UTF-8 mit einer Kopfzeile; Zeiten mit Versatz. Semikolon und Komma öffnet das deutsche Excel, Komma und Punkt ein englisches. Eine leere Zelle heißt unbekannt, das ist nicht 0. Texte, die eine Tabelle als Formel ausführen würde, bekommen ein &apos; davor.</translation>
    </message>
    <message>
        <source>finds: {text}</source>
        <translation>findet: {text}</translation>
    </message>
    <message>
        <source>not: {text}</source>
        <translation>nicht: {text}</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Timeline of an incident</source>
        <translation>Verlauf eines Vorfalls</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Your data: {store}
The log: {logs}</source>
        <translation>Ihre Daten: {store}
Das Protokoll: {logs}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>What you can trust</source>
        <translation>Worauf Verlass ist</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Suchanfragen</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Daten und Datenschutz</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>HolidayBoxes</name>
    <message>
        <source>Country whose holidays count</source>
        <translation>Land, dessen Feiertage zählen</translation>
    </message>
    <message>
        <source>Federal state or canton</source>
        <translation>Bundesland oder Kanton</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keinem Land</translation>
    </message>
    <message>
        <source>only those of the whole country</source>
        <translation>nur die des ganzen Landes</translation>
    </message>
</context>
<context>
    <name>IncidentTable</name>
    <message>
        <source>goes on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>{time}, after {duration}</source>
        <translation>{time}, nach {duration}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Peak in 5 min</source>
        <translation>Spitze in 5 min</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>MentionDetail</name>
    <message>
        <source>Text of the mention</source>
        <translation>Text der Erwähnung</translation>
    </message>
    <message>
        <source>Select a mention to read it in full.</source>
        <translation>Wählen Sie eine Erwähnung, um sie ganz zu lesen.</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>reply in a thread about {words}</source>
        <translation>Antwort in einem Gesprächsfaden über {words}</translation>
    </message>
    <message>
        <source>not scored: neither German nor English</source>
        <translation>nicht bewertet: weder Deutsch noch Englisch</translation>
    </message>
    <message>
        <source>negativity {share}</source>
        <translation>Negativität {share}</translation>
    </message>
    <message>
        <source>{n} likes</source>
        <translation>{n} Likes</translation>
    </message>
    <message>
        <source>history</source>
        <translation>Vorgeschichte</translation>
    </message>
</context>
<context>
    <name>MentionPanel</name>
    <message>
        <source>Only c&amp;ritical ones</source>
        <translation>Nur &amp;kritische</translation>
    </message>
    <message>
        <source>Show al&amp;l</source>
        <translation>Alle &amp;zeigen</translation>
    </message>
    <message>
        <source>With, about and without us</source>
        <translation>Mit uns, über uns und ohne uns</translation>
    </message>
    <message>
        <source>Whether somebody of us was there</source>
        <translation>Ob jemand von uns dabei war</translation>
    </message>
    <message>
        <source>{n} new, go &amp;up</source>
        <translation>{n} neue, nach &amp;oben</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Newest mentions</source>
        <translation>Neueste Erwähnungen</translation>
    </message>
</context>
<context>
    <name>MentionTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Negativity</source>
        <translation>Negativität</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Wir</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New topic…</source>
        <translation>&amp;Neues Thema …</translation>
    </message>
    <message>
        <source>&amp;Edit topic…</source>
        <translation>Thema &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove topic…</source>
        <translation>Thema &amp;entfernen …</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>Quelle &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Import list of feeds (OPML)…</source>
        <translation>Feed-&amp;Liste einlesen (OPML) …</translation>
    </message>
    <message>
        <source>&amp;Write list of feeds (OPML)…</source>
        <translation>Feed-Liste &amp;ausgeben (OPML) …</translation>
    </message>
    <message>
        <source>&amp;Poll all sources now</source>
        <translation>Alle Quellen jetzt ab&amp;rufen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Ein&amp;stellungen …</translation>
    </message>
    <message>
        <source>Wind force &amp;thresholds…</source>
        <translation>Windstärke-Sch&amp;wellen …</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Coverage map…</source>
        <translation>&amp;Abdeckung …</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück zu &amp;jetzt</translation>
    </message>
    <message>
        <source>Ne&amp;xt topic</source>
        <translation>N&amp;ächstes Thema</translation>
    </message>
    <message>
        <source>Pre&amp;vious topic</source>
        <translation>&amp;Vorheriges Thema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Shitstorm Radar</source>
        <translation>&amp;Über Shitstorm Radar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Notiz zum Verlauf hinzufügen</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Schreiben Sie zuerst die Notiz.</translation>
    </message>
</context>
<context>
    <name>NoticeDesk</name>
    <message>
        <source>&amp;Go there</source>
        <translation>Zei&amp;gen</translation>
    </message>
    <message>
        <source>This desktop has no tray: keep the window open, alarms are shown here.</source>
        <translation>Dieser Desktop hat keinen Infobereich: Lassen Sie das Fenster offen, Alarme erscheinen hier.</translation>
    </message>
    <message>
        <source>{n} rows written to {file}</source>
        <translation>{n} Zeilen in {file} geschrieben</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>Our own accounts, pages and sites, one a line</source>
        <translation>Eigene Konten, Seiten und Auftritte, je eine Zeile</translation>
    </message>
    <message>
        <source>Our own accounts, pages and sites</source>
        <translation>Eigene Konten, Seiten und Auftritte</translation>
    </message>
    <message>
        <source>They tell who was there: with us (on our pages, by us, or answering us), about us (elsewhere, but naming or linking us) and without us. An account is written with its @. For Bluesky the program asks there which id stands behind a name. What has arrived before stays as it was.</source>
        <translation>Daran zeigt sich, wer dabei war: mit uns (auf unseren Seiten, von uns oder als Antwort an uns), über uns (anderswo, aber mit Nennung oder Link) und ohne uns. Schreiben Sie ein Konto mit seinem @. Bei Bluesky fragt das Programm dort nach, welche Kennung hinter einem Namen steht. Was schon eingetroffen ist, bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>PastWords</name>
    <message>
        <source>about one false alarm a week</source>
        <translation>etwa ein Fehlalarm in der Woche</translation>
    </message>
    <message>
        <source>about one false alarm a month</source>
        <translation>etwa ein Fehlalarm im Monat</translation>
    </message>
    <message>
        <source>about one false alarm a quarter</source>
        <translation>etwa ein Fehlalarm im Vierteljahr</translation>
    </message>
    <message>
        <source>Your budget, {budget}, was kept.</source>
        <translation>Ihre Vorgabe, {budget}, wurde eingehalten.</translation>
    </message>
    <message>
        <source>That is more than your budget, {budget}, but no more than chance brings now and then.</source>
        <translation>Das ist mehr als Ihre Vorgabe, {budget}, aber nicht mehr, als der Zufall ab und zu bringt.</translation>
    </message>
    <message>
        <source>That is clearly more than your budget, {budget}: choose a rarer one.</source>
        <translation>Das ist deutlich mehr als Ihre Vorgabe, {budget}: Wählen Sie eine seltenere.</translation>
    </message>
    <message>
        <source>{span} were measured so far: too short to judge your budget, {budget}.</source>
        <translation>Nach {span} Messung ist es zu früh, Ihre Vorgabe, {budget}, zu beurteilen.</translation>
    </message>
    <message>
        <source>{n} confirmed</source>
        <translation>{n} bestätigt</translation>
    </message>
    <message>
        <source>{n} marked false</source>
        <translation>{n} als falsch markiert</translation>
    </message>
    <message>
        <source>{n} not judged</source>
        <translation>{n} nicht beurteilt</translation>
    </message>
    <message>
        <source>Last {n} days: {alarms}</source>
        <translation>Letzte {n} Tage: {alarms}</translation>
    </message>
    <message>
        <source>Too little was measured so far to judge your budget, {budget}.</source>
        <translation>Bisher wurde zu wenig gemessen, um Ihre Vorgabe, {budget}, zu beurteilen.</translation>
    </message>
    <message>
        <source>On your last {span} this setting would never have rung.</source>
        <translation>In Ihren letzten {span} hätte diese Einstellung nie gewarnt.</translation>
    </message>
    <message>
        <source>On your last {span} this setting would have rung once:</source>
        <translation>In Ihren letzten {span} hätte diese Einstellung einmal gewarnt:</translation>
    </message>
    <message>
        <source>On your last {span} this setting would have rung {times} times:</source>
        <translation>In Ihren letzten {span} hätte diese Einstellung {times}-mal gewarnt:</translation>
    </message>
    <message>
        <source>one a week: {n}</source>
        <translation>einer in der Woche: {n}</translation>
    </message>
    <message>
        <source>one a month: {n}</source>
        <translation>einer im Monat: {n}</translation>
    </message>
    <message>
        <source>one a quarter: {n}</source>
        <translation>einer im Vierteljahr: {n}</translation>
    </message>
    <message>
        <source>Alarms by budget: {counts}</source>
        <translation>Alarme je Vorgabe: {counts}</translation>
    </message>
    <message>
        <source>{span} were blind: nobody knows what would have rung then.</source>
        <translation>Blind waren {span}: Was dann gekommen wäre, weiß niemand.</translation>
    </message>
    <message>
        <source>Too short: what is usual was not learned yet.</source>
        <translation>Zu kurz: Was üblich ist, war noch nicht gelernt.</translation>
    </message>
    <message>
        <source>Until {time} it was still learning and was less sure.</source>
        <translation>Bis {time} lernte es noch und war sich weniger sicher.</translation>
    </message>
    <message>
        <source>{time} · {what}: {seen} in {window}, usual {usual}</source>
        <translation>{time} · {what}: {seen} in {window}, üblich {usual}</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tagen</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>kein Alarm</translation>
    </message>
    <message>
        <source>1 alarm</source>
        <translation>1 Alarm</translation>
    </message>
    <message>
        <source>{n} alarms</source>
        <translation>{n} Alarme</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>address, @name, #hashtag, channel, app, file or words</source>
        <translation>Adresse, @Name, #Hashtag, Kanal, App, Datei oder Wörter</translation>
    </message>
    <message>
        <source>Anything that names a place to read</source>
        <translation>Irgendetwas, das einen Ort zum Lesen nennt</translation>
    </message>
    <message>
        <source>As what it was recognised</source>
        <translation>Als was es erkannt wurde</translation>
    </message>
</context>
<context>
    <name>PlannedWords</name>
    <message>
        <source>a bit more than usual</source>
        <translation>etwas mehr als üblich</translation>
    </message>
    <message>
        <source>twice the usual</source>
        <translation>doppelt so viele wie üblich</translation>
    </message>
    <message>
        <source>three times the usual</source>
        <translation>dreimal so viele wie üblich</translation>
    </message>
    <message>
        <source>five times the usual</source>
        <translation>fünfmal so viele wie üblich</translation>
    </message>
    <message>
        <source>ten times the usual</source>
        <translation>zehnmal so viele wie üblich</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>A Google Alerts feed with site: and the name; a CSV file from another tool; a look by hand once a day.</source>
        <translation>Ein Google-Alerts-Feed mit site: und dem Namen; eine CSV-Datei aus einem anderen Werkzeug; einmal am Tag von Hand nachsehen.</translation>
    </message>
    <message>
        <source>A look by hand once a day; a CSV file where the platform lets you export.</source>
        <translation>Einmal am Tag von Hand nachsehen; eine CSV-Datei, wo die Plattform einen Export erlaubt.</translation>
    </message>
    <message>
        <source>The platform&apos;s own notices by mail; a CSV file from its export or from another tool.</source>
        <translation>Die Benachrichtigungen der Plattform per E-Mail; eine CSV-Datei aus ihrem Export oder aus einem anderen Werkzeug.</translation>
    </message>
    <message>
        <source>There is no lawful way for programs</source>
        <translation>Es gibt keinen erlaubten Weg für Programme</translation>
    </message>
    <message>
        <source>Blogs, newspapers, podcasts (RSS, Atom, JSON Feed)</source>
        <translation>Blogs, Zeitungen, Podcasts (RSS, Atom, JSON Feed)</translation>
    </message>
    <message>
        <source>The newest 10 to 50 entries</source>
        <translation>Die neuesten 10 bis 50 Einträge</translation>
    </message>
    <message>
        <source>What was removed, and what came and went between two visits</source>
        <translation>Was gelöscht wurde und was zwischen zwei Abrufen kam und ging</translation>
    </message>
    <message>
        <source>Blog comments (WordPress and others)</source>
        <translation>Blog-Kommentare (WordPress und andere)</translation>
    </message>
    <message>
        <source>The newest comments</source>
        <translation>Die neuesten Kommentare</translation>
    </message>
    <message>
        <source>Comments that wait for approval arrive late</source>
        <translation>Kommentare, die auf Freigabe warten, kommen spät</translation>
    </message>
    <message>
        <source>Titles of up to 100 articles with their publisher</source>
        <translation>Titel von bis zu 100 Artikeln mit ihrem Verlag</translation>
    </message>
    <message>
        <source>The text of the articles</source>
        <translation>Der Text der Artikel</translation>
    </message>
    <message>
        <source>New pages of the whole web that name you</source>
        <translation>Neue Seiten aus dem ganzen Web, die Sie nennen</translation>
    </message>
    <message>
        <source>Authors; pages that Google has not found yet</source>
        <translation>Autoren; Seiten, die Google noch nicht gefunden hat</translation>
    </message>
    <message>
        <source>Somebody with a Google account creates the alert with delivery as a feed; reading it needs none.</source>
        <translation>Jemand mit einem Google-Konto legt den Alert mit Zustellung als Feed an; zum Lesen braucht man keines.</translation>
    </message>
    <message>
        <source>A Google account, once</source>
        <translation>Einmalig ein Google-Konto</translation>
    </message>
    <message>
        <source>Mastodon and the Fediverse</source>
        <translation>Mastodon und das Fediverse</translation>
    </message>
    <message>
        <source>Public posts with a hashtag, with author, reach and counts; with an account full text and live, with edits and deletions</source>
        <translation>Öffentliche Beiträge mit einem Hashtag, mit Verfasser, Reichweite und Zahlen; mit einem Konto Volltext und live, mit Änderungen und Löschungen</translation>
    </message>
    <message>
        <source>What the instance asked does not know; instances closed to strangers; without an account posts without the hashtag</source>
        <translation>Was die gefragte Instanz nicht kennt; für Fremde geschlossene Instanzen; ohne Konto Beiträge ohne den Hashtag</translation>
    </message>
    <message>
        <source>300 requests in 5 minutes</source>
        <translation>300 Abfragen in 5 Minuten</translation>
    </message>
    <message>
        <source>Every public post that names you, live; with an account also older ones, names and counts</source>
        <translation>Jeder öffentliche Beitrag, der Sie nennt, live; mit einem Konto auch ältere, Namen und Zahlen</translation>
    </message>
    <message>
        <source>Followers; what was removed; without an account names and counts</source>
        <translation>Follower; was entfernt wurde; ohne Konto Namen und Zahlen</translation>
    </message>
    <message>
        <source>New posts that name you, every few minutes; with an approved app also comments of named communities, scores, edits and removals</source>
        <translation>Neue Beiträge, die Sie nennen, alle paar Minuten; mit einer genehmigten App auch Kommentare genannter Communitys, Punkte, Änderungen und Löschungen</translation>
    </message>
    <message>
        <source>Comments of other communities; without an app all comments, and what lies between two slow visits</source>
        <translation>Kommentare anderer Communitys; ohne App alle Kommentare, und was zwischen zwei langsamen Besuchen liegt</translation>
    </message>
    <message>
        <source>Nothing; for comments an app that Reddit has approved</source>
        <translation>Nichts; für Kommentare eine App, die Reddit genehmigt hat</translation>
    </message>
    <message>
        <source>About one request in 30 seconds without an account, 100 in a minute with an app</source>
        <translation>Etwa eine Anfrage in 30 Sekunden ohne Konto, 100 in der Minute mit einer App</translation>
    </message>
    <message>
        <source>Stories and comments that name you, with points</source>
        <translation>Beiträge und Kommentare, die Sie nennen, mit Punkten</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Was gelöscht wurde</translation>
    </message>
    <message>
        <source>New videos that name you, comments below them and below your own, with figures; without a key the 15 newest videos of a channel</source>
        <translation>Neue Videos, die Sie nennen, Kommentare darunter und unter Ihren eigenen, mit Zahlen; ohne Schlüssel die 15 neuesten Videos eines Kanals</translation>
    </message>
    <message>
        <source>Comments below videos that do not name you; answers to comments</source>
        <translation>Kommentare unter Videos, die Sie nicht nennen; Antworten auf Kommentare</translation>
    </message>
    <message>
        <source>A Google Alerts feed with site:youtube.com; the channel&apos;s own notices by mail.</source>
        <translation>Ein Google-Alerts-Feed mit site:youtube.com; die Benachrichtigungen des Kanals per E-Mail.</translation>
    </message>
    <message>
        <source>An API key of Google, free</source>
        <translation>Ein API-Schlüssel von Google, kostenlos</translation>
    </message>
    <message>
        <source>100 searches a day; data for 30 days; its figures may not be blended with those of other platforms</source>
        <translation>100 Suchen am Tag; Daten für 30 Tage; die Zahlen dürfen nicht mit denen anderer Plattformen vermischt werden</translation>
    </message>
    <message>
        <source>Posts and comments that name you, with scores</source>
        <translation>Beiträge und Kommentare, die Sie nennen, mit Punkten</translation>
    </message>
    <message>
        <source>What the instance asked does not know</source>
        <translation>Was die gefragte Instanz nicht kennt</translation>
    </message>
    <message>
        <source>60 searches in 10 minutes</source>
        <translation>60 Suchen in 10 Minuten</translation>
    </message>
    <message>
        <source>Forums with Discourse</source>
        <translation>Foren mit Discourse</translation>
    </message>
    <message>
        <source>All new posts, or those that name you, with likes and edits</source>
        <translation>Alle neuen Beiträge oder die, die Sie nennen, mit Likes und Änderungen</translation>
    </message>
    <message>
        <source>Areas that need a sign-in</source>
        <translation>Bereiche, die eine Anmeldung verlangen</translation>
    </message>
    <message>
        <source>Other forums (phpBB, NodeBB, Misago, Fossil, ...)</source>
        <translation>Andere Foren (phpBB, NodeBB, Misago, Fossil, ...)</translation>
    </message>
    <message>
        <source>What their feeds show; of a forum with Misago, which has none, what its own search finds: paste the address of the page with the results</source>
        <translation>Was ihre Feeds zeigen; bei einem Forum mit Misago, das keine hat, was dessen Suche findet: Fügen Sie die Adresse der Seite mit den Ergebnissen ein</translation>
    </message>
    <message>
        <source>Forums without a feed, and areas that need a sign-in; of Misago all but the first page of results, answers that do not name you, and deletions</source>
        <translation>Foren ohne Feed und Bereiche, die eine Anmeldung verlangen; bei Misago alles nach der ersten Ergebnisseite, Antworten, die Sie nicht nennen, und Löschungen</translation>
    </message>
    <message>
        <source>New questions that name you, with score and views</source>
        <translation>Neue Fragen, die Sie nennen, mit Punkten und Aufrufen</translation>
    </message>
    <message>
        <source>Answers and comments</source>
        <translation>Antworten und Kommentare</translation>
    </message>
    <message>
        <source>300 requests a day without a key; the author and the page must be named</source>
        <translation>300 Abfragen am Tag ohne Schlüssel; Autor und Seite müssen genannt werden</translation>
    </message>
    <message>
        <source>Changes of an article</source>
        <translation>Änderungen eines Artikels</translation>
    </message>
    <message>
        <source>Who reads; how often an article is read is shown beside an incident, as attention and not as mentions</source>
        <translation>Wer liest; wie oft ein Artikel gelesen wird, steht neben einem Vorfall, als Aufmerksamkeit und nicht als Erwähnungen</translation>
    </message>
    <message>
        <source>Titles of news world-wide that name you; the number of articles that do in their text</source>
        <translation>Titel von Nachrichten weltweit, die Sie nennen; die Zahl der Artikel, die es im Text tun</translation>
    </message>
    <message>
        <source>Texts; the time of publication</source>
        <translation>Texte; die Zeit der Veröffentlichung</translation>
    </message>
    <message>
        <source>One request in 5 seconds</source>
        <translation>Eine Abfrage in 5 Sekunden</translation>
    </message>
    <message>
        <source>Posts of public channels, with views</source>
        <translation>Beiträge öffentlicher Kanäle, mit Aufrufen</translation>
    </message>
    <message>
        <source>Groups, comments, and channels without a preview on the web</source>
        <translation>Gruppen, Kommentare und Kanäle ohne Vorschau im Web</translation>
    </message>
    <message>
        <source>All articles of a group, with authors and threads</source>
        <translation>Alle Artikel einer Gruppe, mit Autoren und Threads</translation>
    </message>
    <message>
        <source>What was withdrawn; groups that the server does not carry</source>
        <translation>Was zurückgezogen wurde; Gruppen, die der Server nicht führt</translation>
    </message>
    <message>
        <source>A news server</source>
        <translation>Ein News-Server</translation>
    </message>
    <message>
        <source>Apple App Store reviews</source>
        <translation>Bewertungen im App Store (Apple)</translation>
    </message>
    <message>
        <source>The newest 500 reviews of an app by country, with stars</source>
        <translation>Die neuesten 500 Bewertungen einer App je Land, mit Sternen</translation>
    </message>
    <message>
        <source>Stars without a text</source>
        <translation>Sterne ohne Text</translation>
    </message>
    <message>
        <source>Any address that answers with JSON</source>
        <translation>Beliebige Adresse, die mit JSON antwortet</translation>
    </message>
    <message>
        <source>Whatever it lists</source>
        <translation>Was sie auflistet</translation>
    </message>
    <message>
        <source>What it does not list</source>
        <translation>Was sie nicht auflistet</translation>
    </message>
    <message>
        <source>Somebody who knows its fields</source>
        <translation>Jemand, der ihre Felder kennt</translation>
    </message>
    <message>
        <source>Other programs on this computer (webhook)</source>
        <translation>Andere Programme auf diesem Rechner (Webhook)</translation>
    </message>
    <message>
        <source>Whatever they send</source>
        <translation>Was immer sie schicken</translation>
    </message>
    <message>
        <source>What they do not send</source>
        <translation>Was sie nicht schicken</translation>
    </message>
    <message>
        <source>Somebody who sets the other program up</source>
        <translation>Jemand, der das andere Programm einrichtet</translation>
    </message>
    <message>
        <source>Google Play reviews</source>
        <translation>Bewertungen bei Google Play</translation>
    </message>
    <message>
        <source>Reviews of your own app with a text, written or changed in the last week</source>
        <translation>Bewertungen Ihrer eigenen App mit Text, in der letzten Woche geschrieben oder geändert</translation>
    </message>
    <message>
        <source>Stars without a text, older reviews, apps of others</source>
        <translation>Sterne ohne Text, ältere Bewertungen, Apps anderer</translation>
    </message>
    <message>
        <source>The sign-in of somebody who may answer reviews in the Play Console</source>
        <translation>Die Anmeldung von jemandem, der in der Play Console Bewertungen beantworten darf</translation>
    </message>
    <message>
        <source>200 requests an hour</source>
        <translation>200 Abfragen je Stunde</translation>
    </message>
    <message>
        <source>Alert mails (Google Alerts, Talkwalker, F5Bot)</source>
        <translation>Alert-Mails (Google Alerts, Talkwalker, F5Bot)</translation>
    </message>
    <message>
        <source>The pages that the alerts name, seconds after the mail; any other mail as one text</source>
        <translation>Die Seiten, die die Alerts nennen, Sekunden nach der Mail; jede andere Mail als ein Text</translation>
    </message>
    <message>
        <source>What the alert service does not find, and all but a few lines of each text</source>
        <translation>Was der Alert-Dienst nicht findet, und von jedem Text alles außer ein paar Zeilen</translation>
    </message>
    <message>
        <source>A mail account that programs may read (IMAP)</source>
        <translation>Ein Mailkonto, das Programme lesen dürfen (IMAP)</translation>
    </message>
    <message>
        <source>Counts by the minute; while these surge, up to 100 posts a visit, with figures and authors</source>
        <translation>Zahlen je Minute; solange diese steigen, bis zu 100 Beiträge je Abruf, mit Zahlen und Urhebern</translation>
    </message>
    <message>
        <source>Posts in quiet times, reposts, and what is written after the month&apos;s ceiling is reached</source>
        <translation>Beiträge in ruhigen Zeiten, Reposts, und was geschrieben wird, nachdem die Obergrenze des Monats erreicht ist</translation>
    </message>
    <message>
        <source>A paid key; every question costs money</source>
        <translation>Ein bezahlter Schlüssel; jede Abfrage kostet Geld</translation>
    </message>
    <message>
        <source>Posts that were removed must be removed</source>
        <translation>Gelöschte Beiträge müssen auch hier gelöscht werden</translation>
    </message>
    <message>
        <source>Your own page: posts with comments, posts that tag it, recommendations</source>
        <translation>Ihre eigene Seite: Beiträge mit Kommentaren, Beiträge, die sie markieren, Empfehlungen</translation>
    </message>
    <message>
        <source>Groups, profiles and pages of others; comments below older posts; what was removed</source>
        <translation>Gruppen, Profile und Seiten anderer; Kommentare unter älteren Beiträgen; Gelöschtes</translation>
    </message>
    <message>
        <source>The page owner&apos;s access key</source>
        <translation>Der Zugangsschlüssel des Seiteninhabers</translation>
    </message>
    <message>
        <source>Your own business account: posts with comments, posts that tag it; posts with up to 30 hashtags</source>
        <translation>Ihr eigenes Unternehmenskonto: Beiträge mit Kommentaren, Beiträge, die es markieren; Beiträge mit bis zu 30 Hashtags</translation>
    </message>
    <message>
        <source>Posts that name you without a tag; who wrote posts with a hashtag; stories; everything else</source>
        <translation>Beiträge, die Sie ohne Markierung nennen; wer Beiträge mit einem Hashtag schrieb; Storys; alles andere</translation>
    </message>
    <message>
        <source>The account owner&apos;s access key</source>
        <translation>Der Zugangsschlüssel des Kontoinhabers</translation>
    </message>
    <message>
        <source>30 hashtags in 7 days</source>
        <translation>30 Hashtags in 7 Tagen</translation>
    </message>
    <message>
        <source>Public posts with a word</source>
        <translation>Öffentliche Beiträge mit einem Wort</translation>
    </message>
    <message>
        <source>Counts; words that it keeps back without saying so; what was removed</source>
        <translation>Zahlen; Wörter, die es zurückhält, ohne es zu sagen; Gelöschtes</translation>
    </message>
    <message>
        <source>An access key that was granted keyword search</source>
        <translation>Ein Zugangsschlüssel, dem die Stichwortsuche gewährt wurde</translation>
    </message>
    <message>
        <source>2,200 searches a day</source>
        <translation>2.200 Suchen am Tag</translation>
    </message>
    <message>
        <source>Everything: research access is not for companies</source>
        <translation>Alles: Den Zugang für Forschung gibt es nicht für Unternehmen</translation>
    </message>
    <message>
        <source>Your own page: its posts and the comments below them</source>
        <translation>Ihre eigene Seite: ihre Beiträge und die Kommentare darunter</translation>
    </message>
    <message>
        <source>Posts of members and of other pages; names of those who comment</source>
        <translation>Beiträge von Mitgliedern und anderen Seiten; Namen derer, die kommentieren</translation>
    </message>
    <message>
        <source>The key of an administrator of the page, for an app that LinkedIn has vetted</source>
        <translation>Der Schlüssel einer Administratorin der Seite, für eine App, die LinkedIn geprüft hat</translation>
    </message>
    <message>
        <source>The 50 most fitting pins for a word</source>
        <translation>Die 50 passendsten Pins zu einem Wort</translation>
    </message>
    <message>
        <source>When and by whom a pin was made, comments, what fits less well</source>
        <translation>Wann und von wem ein Pin stammt, Kommentare, was weniger gut passt</translation>
    </message>
    <message>
        <source>Partner access</source>
        <translation>Zugang für Partner</translation>
    </message>
    <message>
        <source>Google Business Profile reviews</source>
        <translation>Bewertungen im Google-Unternehmensprofil</translation>
    </message>
    <message>
        <source>Reviews of your own places with a text, with stars, edits and answers</source>
        <translation>Bewertungen Ihrer eigenen Standorte mit Text, mit Sternen, Änderungen und Antworten</translation>
    </message>
    <message>
        <source>Stars without a text, places of others, what was removed</source>
        <translation>Sterne ohne Text, Standorte anderer, Gelöschtes</translation>
    </message>
    <message>
        <source>The owner&apos;s sign-in, for a project that Google has approved</source>
        <translation>Die Anmeldung des Inhabers, für ein Projekt, das Google zugelassen hat</translation>
    </message>
    <message>
        <source>300 requests a minute once approved</source>
        <translation>300 Abfragen je Minute nach der Zulassung</translation>
    </message>
    <message>
        <source>Reviews of a company, with stars, edits and whether it answered</source>
        <translation>Bewertungen eines Unternehmens, mit Sternen, Änderungen und ob es geantwortet hat</translation>
    </message>
    <message>
        <source>A key from a Trustpilot plan that includes it</source>
        <translation>Ein Schlüssel aus einem Trustpilot-Tarif, der ihn enthält</translation>
    </message>
    <message>
        <source>833 requests in 5 minutes</source>
        <translation>833 Abfragen in 5 Minuten</translation>
    </message>
    <message>
        <source>WhatsApp, Messenger, closed groups</source>
        <translation>WhatsApp, Messenger, geschlossene Gruppen</translation>
    </message>
    <message>
        <source>Everything: nobody outside can see it, and no program should</source>
        <translation>Alles: Von außen kann es niemand sehen, und kein Programm sollte es</translation>
    </message>
    <message>
        <source>Ask colleagues and customer service.</source>
        <translation>Fragen Sie Kollegen und den Kundendienst.</translation>
    </message>
    <message>
        <source>Other listening tools</source>
        <translation>Andere Werkzeuge zum Zuhören</translation>
    </message>
    <message>
        <source>Whatever they export as CSV or JSON lines, also into a folder that is watched</source>
        <translation>Was sie als CSV oder JSON Lines exportieren, auch in einen überwachten Ordner</translation>
    </message>
    <message>
        <source>What they do not see</source>
        <translation>Was sie nicht sehen</translation>
    </message>
    <message>
        <source>It was closed in 2019</source>
        <translation>Wurde 2019 geschlossen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>semicolon (German Excel)</source>
        <translation>Strichpunkt (deutsches Excel)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Play a &amp;sound with alarms</source>
        <translation>Bei &amp;Alarmen einen Ton abspielen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>CSV se&amp;parator</source>
        <translation>CSV-&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>CSV &amp;decimal sign</source>
        <translation>CSV-&amp;Dezimalzeichen</translation>
    </message>
    <message>
        <source>Column separator and decimal sign must differ.</source>
        <translation>Trennzeichen und Dezimalzeichen müssen verschieden sein.</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>with us</source>
        <translation>mit uns</translation>
    </message>
    <message>
        <source>about us</source>
        <translation>über uns</translation>
    </message>
    <message>
        <source>without us</source>
        <translation>ohne uns</translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>Previe&amp;w</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Preview of the source</source>
        <translation>Vorschau der Quelle</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>It answers, but has no entries at present.</source>
        <translation>Sie antwortet, hat aber zurzeit keine Einträge.</translation>
    </message>
    <message>
        <source>Entries: {count}; the newest:</source>
        <translation>Einträge: {count}; die neuesten:</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Query</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>The query is understood.</source>
        <translation>Die Suche ist verständlich.</translation>
    </message>
    <message>
        <source>Character {n}: {what}</source>
        <translation>Zeichen {n}: {what}</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Words it uses more than usual</source>
        <translation>Wörter, die häufiger sind als sonst</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Channels, in order of joining</source>
        <translation>Kanäle, in der Reihenfolge ihres Hinzukommens</translation>
    </message>
    <message>
        <source>First posts</source>
        <translation>Erste Beiträge</translation>
    </message>
    <message>
        <source>Loudest voices</source>
        <translation>Lauteste Stimmen</translation>
    </message>
    <message>
        <source>Copies and near-copies</source>
        <translation>Kopien und Beinahe-Kopien</translation>
    </message>
    <message>
        <source>Attention (no mentions)</source>
        <translation>Aufmerksamkeit (keine Erwähnungen)</translation>
    </message>
    <message>
        <source>{n} posts</source>
        <translation>{n} Beiträge</translation>
    </message>
    <message>
        <source>{n} reactions</source>
        <translation>{n} Reaktionen</translation>
    </message>
    <message>
        <source>{n} followers</source>
        <translation>{n} Follower</translation>
    </message>
    <message>
        <source>{posts} posts, {authors} authors</source>
        <translation>{posts} Beiträge, {authors} Autoren</translation>
    </message>
    <message>
        <source>Wikipedia, readers: {channel}</source>
        <translation>Wikipedia, Leser: {channel}</translation>
    </message>
    <message>
        <source>Wikipedia, changes: {channel}</source>
        <translation>Wikipedia, Änderungen: {channel}</translation>
    </message>
    <message>
        <source>{n} a day</source>
        <translation>{n} am Tag</translation>
    </message>
    <message>
        <source>{times} times the usual</source>
        <translation>das {times}-Fache des Üblichen</translation>
    </message>
    <message>
        <source>usually none</source>
        <translation>sonst keine</translation>
    </message>
    <message>
        <source>{n} authors</source>
        <translation>{n} Autoren</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Windstille</translation>
    </message>
    <message>
        <source>Light air</source>
        <translation>Leiser Zug</translation>
    </message>
    <message>
        <source>Light breeze</source>
        <translation>Schwache Brise</translation>
    </message>
    <message>
        <source>Fresh breeze</source>
        <translation>Frische Brise</translation>
    </message>
    <message>
        <source>Strong wind</source>
        <translation>Starker Wind</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Sturm</translation>
    </message>
    <message>
        <source>Hurricane</source>
        <translation>Orkan</translation>
    </message>
    <message>
        <source>Wind force, social</source>
        <translation>Windstärke, soziale Medien</translation>
    </message>
    <message>
        <source>Wind force, media</source>
        <translation>Windstärke, Presse und Blogs</translation>
    </message>
    <message>
        <source>More criticism than usual</source>
        <translation>Mehr Kritik als üblich</translation>
    </message>
    <message>
        <source>Larger critical share than usual</source>
        <translation>Größerer kritischer Anteil als üblich</translation>
    </message>
    <message>
        <source>Repeated, in more than one quarter of an hour</source>
        <translation>Wiederholt, in mehr als einer Viertelstunde</translation>
    </message>
    <message>
        <source>Several critics</source>
        <translation>Mehrere Kritiker</translation>
    </message>
    <message>
        <source>Sustained criticism</source>
        <translation>Anhaltende Kritik</translation>
    </message>
    <message>
        <source>Reaction rises (loudest hour against a usual one, or R)</source>
        <translation>Reaktion nimmt zu (stärkste Stunde zu einer üblichen, oder R)</translation>
    </message>
    <message>
        <source>Spreads to other channels</source>
        <translation>Greift auf andere Kanäle über</translation>
    </message>
    <message>
        <source>Critics share a new hashtag or link</source>
        <translation>Kritiker teilen ein neues Hashtag oder einen Link</translation>
    </message>
    <message>
        <source>On many channels</source>
        <translation>Auf vielen Kanälen</translation>
    </message>
    <message>
        <source>Large following</source>
        <translation>Große Anhängerschaft</translation>
    </message>
    <message>
        <source>More critics than supporters</source>
        <translation>Mehr Kritiker als Fürsprecher</translation>
    </message>
    <message>
        <source>Emotional accusations</source>
        <translation>Emotionale Anschuldigungen</translation>
    </message>
    <message>
        <source>Chain reaction across channels</source>
        <translation>Kettenreaktion über Kanäle hinweg</translation>
    </message>
    <message>
        <source>Most posts insult or threaten</source>
        <translation>Die meisten Beiträge beleidigen oder drohen</translation>
    </message>
    <message>
        <source>Still growing (R above 1)</source>
        <translation>Wächst noch (R über 1)</translation>
    </message>
    <message>
        <source>First blogs or online media criticise</source>
        <translation>Erste Blogs oder Online-Medien kritisieren</translation>
    </message>
    <message>
        <source>Many blogs and online media</source>
        <translation>Viele Blogs und Online-Medien</translation>
    </message>
    <message>
        <source>First newspaper or broadcaster</source>
        <translation>Erste Zeitung oder erster Sender</translation>
    </message>
    <message>
        <source>Follow-up articles</source>
        <translation>Folgeartikel</translation>
    </message>
    <message>
        <source>Several newspapers or broadcasters</source>
        <translation>Mehrere Zeitungen oder Sender</translation>
    </message>
    <message>
        <source>Topic in all media</source>
        <translation>Thema in allen Medien</translation>
    </message>
    <message>
        <source>A wave</source>
        <translation>Eine Welle</translation>
    </message>
    <message>
        <source>A few voices</source>
        <translation>Wenige Stimmen</translation>
    </message>
    <message>
        <source>An isolated case</source>
        <translation>Ein Einzelfall</translation>
    </message>
    <message>
        <source>Many accounts, the same words</source>
        <translation>Viele Konten, dieselben Worte</translation>
    </message>
    <message>
        <source>No critical voices</source>
        <translation>Keine kritischen Stimmen</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>Wächst</translation>
    </message>
    <message>
        <source>Dying down</source>
        <translation>Klingt ab</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>Zu wenige Beiträge</translation>
    </message>
    <message>
        <source>Too coarse to say</source>
        <translation>Zu grob für eine Aussage</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{figure}, from {threshold}</source>
        <translation>{figure}, ab {threshold}</translation>
    </message>
    <message>
        <source>{figure}, usual up to {threshold}</source>
        <translation>{figure}, üblich bis {threshold}</translation>
    </message>
    <message>
        <source>{seen} critical posts in {window}, expected {lower} to {upper}</source>
        <translation>{seen} kritische Beiträge in {window}, erwartet {lower} bis {upper}</translation>
    </message>
    <message>
        <source>{seen} critical posts in {window}; what is usual is not known yet</source>
        <translation>{seen} kritische Beiträge in {window}; was üblich ist, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>{n} different authors</source>
        <translation>{n} verschiedene Autoren</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>seit {since}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>At its height, as of {time}</source>
        <translation>Auf dem Höhepunkt, Stand {time}</translation>
    </message>
    <message>
        <source>{total} mentions of the last {span}, all read</source>
        <translation>{total} Erwähnungen der letzten {span}, alle gelesen</translation>
    </message>
    <message>
        <source>{total} mentions of the last {span}, {read} of them read</source>
        <translation>{total} Erwähnungen der letzten {span}, {read} davon gelesen</translation>
    </message>
    <message>
        <source>only {share} of the window was measured</source>
        <translation>nur {share} des Zeitraums wurden gemessen</translation>
    </message>
    <message>
        <source>{authors} critical authors, {posts} posts</source>
        <translation>{authors} kritische Autoren, {posts} Beiträge</translation>
    </message>
    <message>
        <source>at least {n} equally loud voices (95% sure)</source>
        <translation>mindestens {n} gleich laute Stimmen (95 % sicher)</translation>
    </message>
    <message>
        <source>the loudest wrote {share} of the posts</source>
        <translation>von der lautesten kommen {share} der Beiträge</translation>
    </message>
    <message>
        <source>{n} posts name no author</source>
        <translation>{n} Beiträge nennen keinen Autor</translation>
    </message>
    <message>
        <source>{n} supporters: {share} of those who take a stance</source>
        <translation>{n} Fürsprecher: {share} derer, die Stellung beziehen</translation>
    </message>
    <message>
        <source>the figures of that time are kept by the hour only</source>
        <translation>die Zahlen von damals liegen nur noch je Stunde vor</translation>
    </message>
    <message>
        <source>it takes a dozen critical posts beyond the usual, after the spark</source>
        <translation>nötig ist ein Dutzend kritischer Beiträge über dem Üblichen, nach dem Auslöser</translation>
    </message>
    <message>
        <source>one critical post brings about {r} further ones ({lower} to {upper}, 90%)</source>
        <translation>ein kritischer Beitrag zieht {r} weitere nach sich ({lower} bis {upper}, 90 %)</translation>
    </message>
    <message>
        <source>from {n} posts beyond the usual in {window}</source>
        <translation>aus {n} Beiträgen über dem Üblichen in {window}</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Es ist vorbei.</translation>
    </message>
    <message>
        <source>The data do not carry an outlook.</source>
        <translation>Die Daten tragen keinen Ausblick.</translation>
    </message>
    <message>
        <source>next {span}: {lower} to {upper} critical posts</source>
        <translation>nächste {span}: {lower} bis {upper} kritische Beiträge</translation>
    </message>
    <message>
        <source>in eight of ten cases, if nothing comes from outside</source>
        <translation>in acht von zehn Fällen, wenn nichts von außen kommt</translation>
    </message>
</context>
<context>
    <name>SituationPanel</name>
    <message>
        <source>No incident is chosen. While one runs, this page says how strong it is and what drives it.</source>
        <translation>Kein Vorfall ist gewählt. Läuft einer, sagt diese Seite, wie stark er ist und was ihn treibt.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Isolated case or wave?</source>
        <translation>Einzelfall oder Welle?</translation>
    </message>
    <message>
        <source>Reproduction number R</source>
        <translation>Reproduktionszahl R</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Ausblick</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>✓ met · – not met · ? not measured. A line opens the posts that stand behind it.</source>
        <translation>✓ erfüllt · – nicht erfüllt · ? nicht gemessen. Eine Zeile öffnet die Beiträge, die dahinter stehen.</translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Edit source</source>
        <translation>Quelle bearbeiten</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Find &amp;feeds</source>
        <translation>&amp;Feeds suchen</translation>
    </message>
    <message>
        <source>F&amp;ile…</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Paste anything</source>
        <translation>Hier &amp;einfügen</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Was eingefügt wurde</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Found feeds</source>
        <translation>Gefundene Feeds</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Usually every</source>
        <translation>&amp;Gewöhnlich alle</translation>
    </message>
    <message>
        <source>At most e&amp;very</source>
        <translation>Hö&amp;chstens alle</translation>
    </message>
    <message>
        <source>At least eve&amp;ry</source>
        <translation>&amp;Mindestens alle</translation>
    </message>
    <message>
        <source>Quiet sources are read less often, busy ones more often, between these two bounds.</source>
        <translation>Stille Quellen werden seltener gelesen, lebhafte öfter, zwischen diesen beiden Grenzen.</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <source>Google Alerts</source>
        <translation>Google Alerts</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>Adresse der Quelle</translation>
    </message>
    <message>
        <source>Feeds found on the page</source>
        <translation>Auf der Seite gefundene Feeds</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Shortest interval</source>
        <translation>Kürzester Abstand</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>Längster Abstand</translation>
    </message>
    <message>
        <source>For topics</source>
        <translation>Für Themen</translation>
    </message>
    <message>
        <source>Topics that the source serves</source>
        <translation>Themen, denen die Quelle dient</translation>
    </message>
    <message>
        <source>Looking for feeds…</source>
        <translation>Feeds werden gesucht …</translation>
    </message>
    <message>
        <source>Folder with files of mentions</source>
        <translation>Ordner mit Dateien voller Erwähnungen</translation>
    </message>
    <message>
        <source>The usual interval must lie between the two bounds.</source>
        <translation>Der gewöhnliche Abstand muss zwischen den beiden Grenzen liegen.</translation>
    </message>
    <message>
        <source>File with mentions</source>
        <translation>Datei mit Erwähnungen</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No source yet. Add one: paste an address, a name with @, or a word with #.</source>
        <translation>Noch keine Quelle. Fügen Sie eine hinzu: eine Adresse, ein Name mit @ oder ein Wort mit # genügt.</translation>
    </message>
    <message>
        <source>A&amp;dd source…</source>
        <translation>Quelle hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>&amp;Poll now</source>
        <translation>Jetzt ab&amp;rufen</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>T&amp;urn off</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>T&amp;urn on</source>
        <translation>Eins&amp;chalten</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen …</translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>{left} of {limit}</source>
        <translation>{left} von {limit}</translation>
    </message>
    <message>
        <source>Asks every {interval}</source>
        <translation>Fragt alle {interval}</translation>
    </message>
    <message>
        <source>{left} requests left</source>
        <translation>noch {left} Abfragen frei</translation>
    </message>
    <message>
        <source>new at {time}</source>
        <translation>neu um {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Letzte Lieferung</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Nächster Abruf</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Say where the source is.</source>
        <translation>Geben Sie an, wo die Quelle ist.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>GDELT (number of articles, also without the name in the title)</source>
        <translation>GDELT (Zahl der Artikel, auch ohne den Namen im Titel)</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Suchwörter</translation>
    </message>
    <message>
        <source>A phrase in quotation marks. The number counts for topics whose query these words fit, and for those that choose this source by name.</source>
        <translation>Eine Wortgruppe in Anführungszeichen. Die Zahl zählt für Themen, auf deren Suche diese Wörter passen, und für die, die diese Quelle ausdrücklich wählen.</translation>
    </message>
    <message>
        <source>Say which words to look for.</source>
        <translation>Geben Sie an, nach welchen Wörtern gesucht wird.</translation>
    </message>
    <message>
        <source>Wikipedia (how often an article is read and changed)</source>
        <translation>Wikipedia (wie oft ein Artikel gelesen und geändert wird)</translation>
    </message>
    <message>
        <source>The article. Readers are no mentions: they are shown beside an incident only.</source>
        <translation>Der Artikel. Leser sind keine Erwähnungen: sie werden nur neben einem Vorfall gezeigt.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>A mail address or web page that Wikimedia is told with every question, as its rules ask.</source>
        <translation>Eine Mailadresse oder Webseite, die Wikimedia bei jeder Frage genannt wird, wie es die Regeln dort verlangen.</translation>
    </message>
    <message>
        <source>Wikimedia wants to know whom to write to.</source>
        <translation>Wikimedia möchte wissen, an wen es schreiben kann.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>For times without an offset; empty means UTC.</source>
        <translation>Für Zeiten ohne Versatz; leer heißt UTC.</translation>
    </message>
    <message>
        <source>Feed (RSS, Atom, JSON) or web page</source>
        <translation>Feed (RSS, Atom, JSON) oder Webseite</translation>
    </message>
    <message>
        <source>address of a feed or of a web page</source>
        <translation>Adresse eines Feeds oder einer Webseite</translation>
    </message>
    <message>
        <source>Mastodon hashtag</source>
        <translation>Mastodon-Hashtag</translation>
    </message>
    <message>
        <source>&amp;Hashtag</source>
        <translation>&amp;Hashtag</translation>
    </message>
    <message>
        <source>Say which hashtag to read.</source>
        <translation>Geben Sie an, welcher Hashtag gelesen wird.</translation>
    </message>
    <message>
        <source>Mastodon (full-text search, with an account)</source>
        <translation>Mastodon (Volltextsuche, mit Konto)</translation>
    </message>
    <message>
        <source>Posts with all of these words.</source>
        <translation>Beiträge mit allen diesen Wörtern.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>In the settings of your account there, under Development, make an application with the right read:search and copy its access key. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Legen Sie in den Einstellungen Ihres Kontos dort unter Entwicklung eine Anwendung mit dem Recht read:search an und kopieren Sie ihren Zugangsschlüssel. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Bluesky (everything, live)</source>
        <translation>Bluesky (alles, live)</translation>
    </message>
    <message>
        <source>Hacker News (search)</source>
        <translation>Hacker News (Suche)</translation>
    </message>
    <message>
        <source>Stories and comments with all of these words.</source>
        <translation>Beiträge und Kommentare mit allen diesen Wörtern.</translation>
    </message>
    <message>
        <source>Lemmy (search)</source>
        <translation>Lemmy (Suche)</translation>
    </message>
    <message>
        <source>An instance also knows much of what is written on others.</source>
        <translation>Eine Instanz kennt auch vieles, was auf anderen geschrieben wird.</translation>
    </message>
    <message>
        <source>Posts and comments with these words.</source>
        <translation>Beiträge und Kommentare mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Forum with Discourse</source>
        <translation>Forum mit Discourse</translation>
    </message>
    <message>
        <source>The forum; or one of its topics, to read only that.</source>
        <translation>Das Forum; oder eines seiner Themen, um nur dieses zu lesen.</translation>
    </message>
    <message>
        <source>Empty reads all new posts, which is the quicker way.</source>
        <translation>Leer liest alle neuen Beiträge; das ist der schnellere Weg.</translation>
    </message>
    <message>
        <source>Stack Exchange (search)</source>
        <translation>Stack Exchange (Suche)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>New questions with these words.</source>
        <translation>Neue Fragen mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>GDELT (newspapers of the world)</source>
        <translation>GDELT (Zeitungen der Welt)</translation>
    </message>
    <message>
        <source>A phrase in quotation marks; sourcelang:german keeps to one language.</source>
        <translation>Eine Wortfolge in Anführungszeichen; sourcelang:german beschränkt auf eine Sprache.</translation>
    </message>
    <message>
        <source>App Store reviews (Apple)</source>
        <translation>App-Store-Bewertungen (Apple)</translation>
    </message>
    <message>
        <source>The link to the app in the store, or its number.</source>
        <translation>Der Link zur App im Store oder ihre Nummer.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Two letters; empty takes the link&apos;s own. One source for each country.</source>
        <translation>Zwei Buchstaben; leer nimmt das Land des Links. Je Land eine Quelle.</translation>
    </message>
    <message>
        <source>Telegram channel (public)</source>
        <translation>Telegram-Kanal (öffentlich)</translation>
    </message>
    <message>
        <source>Only channels that Telegram shows on the web; groups cannot be read.</source>
        <translation>Nur Kanäle, die Telegram im Web zeigt; Gruppen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Any address with JSON</source>
        <translation>Beliebige Adresse mit JSON</translation>
    </message>
    <message>
        <source>List of entries</source>
        <translation>Liste der Einträge</translation>
    </message>
    <message>
        <source>The path (JMESPath) to the list; empty when the answer is the list itself.</source>
        <translation>Der Pfad (JMESPath) zur Liste; leer, wenn die Antwort selbst die Liste ist.</translation>
    </message>
    <message>
        <source>Fields of an entry</source>
        <translation>Felder eines Eintrags</translation>
    </message>
    <message>
        <source>Where title, text, published_at, author, url, id, likes, reposts, replies and language stand, when they have other names. The preview shows what comes of it.</source>
        <translation>Wo title, text, published_at, author, url, id, likes, reposts, replies und language stehen, wenn sie anders heißen. Die Vorschau zeigt, was dabei herauskommt.</translation>
    </message>
    <message>
        <source>File or folder (CSV, JSON lines)</source>
        <translation>Datei oder Ordner (CSV, JSON Lines)</translation>
    </message>
    <message>
        <source>path of a file or folder</source>
        <translation>Pfad einer Datei oder eines Ordners</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>The first line names the columns. Needed are published_at (when) and text; id, author, url, source, title, likes, reposts and replies may be there. Where your file has other names, say so: text=Inhalt,published_at=Datum means that the text is in the column Inhalt.</source>
        <translation>Die erste Zeile nennt die Spalten. Nötig sind published_at (wann) und text; id, author, url, source, title, likes, reposts und replies dürfen da sein. Heißen sie in Ihrer Datei anders, sagen Sie es so: text=Inhalt,published_at=Datum heißt, dass der Text in der Spalte Inhalt steht.</translation>
    </message>
    <message>
        <source>YouTube (search and comments, with a key)</source>
        <translation>YouTube (Suche und Kommentare, mit Schlüssel)</translation>
    </message>
    <message>
        <source>Finds new videos with these words. May be empty where a channel is given.</source>
        <translation>Findet neue Videos mit diesen Wörtern. Darf leer bleiben, wenn ein Kanal angegeben ist.</translation>
    </message>
    <message>
        <source>Comments below found videos</source>
        <translation>Kommentare unter gefundenen Videos</translation>
    </message>
    <message>
        <source>are read, too</source>
        <translation>werden mitgelesen</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>werden weggelassen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Its number: all new comments below its videos are read, for instance your own channel&apos;s.</source>
        <translation>Seine Nummer: alle neuen Kommentare unter seinen Videos werden gelesen, zum Beispiel die des eigenen Kanals.</translation>
    </message>
    <message>
        <source>In Google&apos;s cloud console, make a project, switch the YouTube Data API v3 on and make an API key. YouTube&apos;s rules: data may be kept for 30 days (set the topic&apos;s retention to it), and its figures may not be blended with those of other platforms (use a topic of its own to keep its curve apart).</source>
        <translation>Legen Sie in Googles Cloud-Konsole ein Projekt an, schalten Sie die YouTube Data API v3 ein und erstellen Sie einen API-Schlüssel. Regeln von YouTube: Daten dürfen 30 Tage aufbewahrt werden (stellen Sie die Aufbewahrung des Themas darauf ein), und die Zahlen dürfen nicht mit denen anderer Plattformen vermischt werden (ein eigenes Thema hält die Kurve getrennt).</translation>
    </message>
    <message>
        <source>Reddit (search and comments, with an app&apos;s keys)</source>
        <translation>Reddit (Suche und Kommentare, mit den Schlüsseln einer App)</translation>
    </message>
    <message>
        <source>Finds posts with these words. Empty reads all new posts of the communities.</source>
        <translation>Findet Beiträge mit diesen Wörtern. Leer liest alle neuen Beiträge der Communitys.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communitys</translation>
    </message>
    <message>
        <source>Their new comments are read, too, and the search keeps to them. Empty searches everywhere.</source>
        <translation>Ihre neuen Kommentare werden mitgelesen, und die Suche beschränkt sich auf sie. Leer sucht überall.</translation>
    </message>
    <message>
        <source>App&apos;s number</source>
        <translation>Nummer der App</translation>
    </message>
    <message>
        <source>Below the app&apos;s name at reddit.com/prefs/apps.</source>
        <translation>Steht unter dem Namen der App auf reddit.com/prefs/apps.</translation>
    </message>
    <message>
        <source>App&apos;s secret</source>
        <translation>Geheimnis der App</translation>
    </message>
    <message>
        <source>Reddit wants to approve the use first; then make an app of the sort script there. Both are kept in the system&apos;s keyring; leave empty to keep them.</source>
        <translation>Reddit möchte die Nutzung zuerst genehmigen; legen Sie dann dort eine App der Art „script“ an. Beides wird im Schlüsselbund des Systems aufbewahrt; leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Bluesky (search, with an account)</source>
        <translation>Bluesky (Suche, mit einem Konto)</translation>
    </message>
    <message>
        <source>Posts with these words, also older ones, with likes, reposts and answers.</source>
        <translation>Beiträge mit diesen Wörtern, auch ältere, mit Likes, Reposts und Antworten.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Say which account signs in.</source>
        <translation>Sagen Sie, welches Konto sich anmeldet.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Make one in the account&apos;s settings, under Privacy and security; not the account&apos;s own password. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Legen Sie eines in den Einstellungen des Kontos an, unter „Datenschutz und Sicherheit“; nicht das Passwort des Kontos selbst. Es wird im Schlüsselbund des Systems aufbewahrt; leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Mastodon (live, with an account)</source>
        <translation>Mastodon (live, mit einem Konto)</translation>
    </message>
    <message>
        <source>Empty listens to every public post that the instance sees.</source>
        <translation>Leer hört auf jeden öffentlichen Beitrag, den die Instanz sieht.</translation>
    </message>
    <message>
        <source>In the settings of your account there, under Development, make an application with the right read:statuses and copy its access key. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Legen Sie in den Einstellungen Ihres Kontos dort unter „Entwicklung“ eine Anwendung mit dem Recht read:statuses an und kopieren Sie ihren Zugriffsschlüssel. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Alert mails (IMAP mailbox)</source>
        <translation>Alert-Mails (IMAP-Postfach)</translation>
    </message>
    <message>
        <source>&amp;Mail server</source>
        <translation>&amp;Mailserver</translation>
    </message>
    <message>
        <source>Alerts of Google, Talkwalker and F5Bot are taken apart, any other mail counts as one mention. Nothing is marked as read or deleted.</source>
        <translation>Alerts von Google, Talkwalker und F5Bot werden zerlegt, jede andere Mail zählt als eine Erwähnung. Nichts wird als gelesen markiert oder gelöscht.</translation>
    </message>
    <message>
        <source>Say which mail server to read.</source>
        <translation>Geben Sie an, welcher Mailserver gelesen werden soll.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>With most providers the mail address.</source>
        <translation>Bei den meisten Anbietern die Mailadresse.</translation>
    </message>
    <message>
        <source>Say whose mails to read.</source>
        <translation>Geben Sie an, wessen Mails gelesen werden sollen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Best one of its own, into which a rule of your mailbox moves the alerts.</source>
        <translation>Am besten ein eigener, in den eine Regel Ihres Postfachs die Alerts verschiebt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Many providers want one made just for programs (app password). It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Viele Anbieter verlangen eines nur für Programme (App-Passwort). Es liegt im Schlüsselbund des Systems; leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Newsgroup (Usenet)</source>
        <translation>Newsgroup (Usenet)</translation>
    </message>
    <message>
        <source>News &amp;server</source>
        <translation>New&amp;sserver</translation>
    </message>
    <message>
        <source>Encrypted; nntp:// before its name where the server only speaks openly.</source>
        <translation>Verschlüsselt; mit nntp:// vor dem Namen, wo der Server nur offen spricht.</translation>
    </message>
    <message>
        <source>Say which news server to ask.</source>
        <translation>Geben Sie an, welcher Newsserver gefragt werden soll.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Say which group to read.</source>
        <translation>Geben Sie an, welche Gruppe gelesen werden soll.</translation>
    </message>
    <message>
        <source>Empty where the server lets everybody read.</source>
        <translation>Leer, wo der Server jeden lesen lässt.</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Liegt im Schlüsselbund des Systems; leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Facebook page (its owner&apos;s key)</source>
        <translation>Facebook-Seite (mit dem Schlüssel des Inhabers)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Name or number; empty reads the page that the key belongs to. Reads posts with their comments, posts that tag the page, and recommendations. Built after Meta&apos;s documentation, not tried live.</source>
        <translation>Name oder Nummer; leer liest die Seite, zu der der Schlüssel gehört. Gelesen werden Beiträge mit ihren Kommentaren, Beiträge, die die Seite markieren, und Empfehlungen. Nach der Dokumentation von Meta gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>A page access key that does not expire, from an app of yours at developers.facebook.com, with pages_read_engagement and pages_read_user_content. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Ein Seiten-Zugangsschlüssel, der nicht abläuft, aus einer eigenen App unter developers.facebook.com, mit pages_read_engagement und pages_read_user_content. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Instagram business account (its owner&apos;s key)</source>
        <translation>Instagram-Unternehmenskonto (mit dem Schlüssel des Inhabers)</translation>
    </message>
    <message>
        <source>The account&apos;s number; empty takes the account that is connected to the key&apos;s page. Reads own posts with their comments and posts that tag you. Built after Meta&apos;s documentation, not tried live.</source>
        <translation>Die Nummer des Kontos; leer nimmt das Konto, das mit der Seite des Schlüssels verbunden ist. Gelesen werden eigene Beiträge mit ihren Kommentaren und Beiträge, die Sie markieren. Nach der Dokumentation von Meta gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>&amp;Hashtags</source>
        <translation>&amp;Hashtags</translation>
    </message>
    <message>
        <source>Also posts with these; Instagram allows 30 in 7 days, shows 24 hours of them, and not who wrote them.</source>
        <translation>Auch Beiträge mit diesen; Instagram erlaubt 30 in 7 Tagen, zeigt davon 24 Stunden, und nicht, wer sie schrieb.</translation>
    </message>
    <message>
        <source>Posts that name you</source>
        <translation>Beiträge, die Sie nennen</translation>
    </message>
    <message>
        <source>Numbers that a webhook of yours received, 10 at most: who only asks is not told of such posts.</source>
        <translation>Nummern, die ein eigener Webhook empfangen hat, höchstens 10: Wer nur fragt, erfährt von solchen Beiträgen nichts.</translation>
    </message>
    <message>
        <source>From an app of yours at developers.facebook.com, with instagram_basic and instagram_manage_comments; hashtags need Instagram Public Content Access as well. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Aus einer eigenen App unter developers.facebook.com, mit instagram_basic und instagram_manage_comments; Hashtags brauchen außerdem Instagram Public Content Access. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Threads (search)</source>
        <translation>Threads (Suche)</translation>
    </message>
    <message>
        <source>A word, or a topic with #. Nothing found can also mean that Threads keeps these words back. Built after Meta&apos;s documentation, not tried live.</source>
        <translation>Ein Wort, oder ein Thema mit #. Wird nichts gefunden, kann das auch heißen, dass Threads diese Wörter zurückhält. Nach der Dokumentation von Meta gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>From an app of yours at developers.facebook.com that was granted threads_keyword_search; without that it finds only your own posts. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Aus einer eigenen App unter developers.facebook.com, der threads_keyword_search gewährt wurde; ohne das findet er nur Ihre eigenen Beiträge. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>LinkedIn page of your own (its administrator&apos;s key)</source>
        <translation>Eigene LinkedIn-Seite (mit dem Schlüssel einer Administratorin)</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The page&apos;s number, as its address shows it to administrators. Reads its posts and the comments below them. Built after LinkedIn&apos;s documentation, not tried live.</source>
        <translation>Die Nummer der Seite, wie ihre Adresse sie Administratoren zeigt. Gelesen werden ihre Beiträge und die Kommentare darunter. Nach der Dokumentation von LinkedIn gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>Say which page to read.</source>
        <translation>Geben Sie an, welche Seite gelesen wird.</translation>
    </message>
    <message>
        <source>From an app of yours at developer.linkedin.com that was granted the Community Management API, with r_organization_social; it lasts 60 days. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Aus einer eigenen App unter developer.linkedin.com, der die Community Management API gewährt wurde, mit r_organization_social; er gilt 60 Tage. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Pinterest (search, with partner access)</source>
        <translation>Pinterest (Suche, mit Partnerzugang)</translation>
    </message>
    <message>
        <source>Brings the 50 most fitting pins, without time or author; a pin counts when it is met first. Built after Pinterest&apos;s interface, not tried live.</source>
        <translation>Bringt die 50 passendsten Pins, ohne Zeit und Urheber; ein Pin zählt, wenn er zum ersten Mal auftaucht. Nach der Schnittstelle von Pinterest gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>From an app of yours at developers.pinterest.com with boards:read and pins:read that was granted this search. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Aus einer eigenen App unter developers.pinterest.com mit boards:read und pins:read, der diese Suche gewährt wurde. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Of an OAuth client of yours at console.cloud.google.com (sort: web application), in a project whose consent screen is published; in one that is being tested the sign-in ends after 7 days.</source>
        <translation>Die eines eigenen OAuth-Clients unter console.cloud.google.com (Art: Webanwendung), in einem Projekt mit veröffentlichtem Zustimmungsbildschirm; in einem, das noch getestet wird, endet die Anmeldung nach 7 Tagen.</translation>
    </message>
    <message>
        <source>Say which OAuth client to use.</source>
        <translation>Geben Sie an, welcher OAuth-Client verwendet wird.</translation>
    </message>
    <message>
        <source>The client&apos;s secret. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Das Geheimnis des Clients. Es wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält es.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Clientschlüssel</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh-Token</translation>
    </message>
    <message>
        <source>Google Business Profile reviews (the owner&apos;s sign-in)</source>
        <translation>Bewertungen im Google-Unternehmensprofil (für Inhaber)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>One or several, with commas, 20 at most. Google answers only to projects that it has approved for the Business Profile interface. Built after Google&apos;s documentation, not tried live.</source>
        <translation>Einer oder mehrere, mit Kommas, höchstens 20. Google antwortet nur Projekten, die es für die Schnittstelle des Unternehmensprofils zugelassen hat. Nach der Dokumentation von Google gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>Say which places to read.</source>
        <translation>Geben Sie an, welche Standorte gelesen werden.</translation>
    </message>
    <message>
        <source>For the scope business.manage, from developers.google.com/oauthplayground with your own client. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Für den Bereich business.manage, von developers.google.com/oauthplayground mit Ihrem eigenen Client. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Google Play reviews (the owner&apos;s sign-in)</source>
        <translation>Bewertungen bei Google Play (mit der Anmeldung des Inhabers)</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>The link to your app in the store, or its package name. Google shows reviews with a text of the last week. Built after Google&apos;s documentation, not tried live.</source>
        <translation>Der Link zu Ihrer App im Store oder ihr Paketname. Google zeigt Bewertungen mit Text aus der letzten Woche. Nach der Dokumentation von Google gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>Say which app to read.</source>
        <translation>Geben Sie an, welche App gelesen wird.</translation>
    </message>
    <message>
        <source>For the scope androidpublisher, from developers.google.com/oauthplayground with your own client, signed in as somebody who may answer reviews in the Play Console. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Für den Bereich androidpublisher, von developers.google.com/oauthplayground mit Ihrem eigenen Client, angemeldet als jemand, der in der Play Console Bewertungen beantworten darf. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Trustpilot reviews (with a key)</source>
        <translation>Bewertungen bei Trustpilot (mit Schlüssel)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Its domain as Trustpilot has it, or the address of its page. Built after Trustpilot&apos;s documentation, not tried live.</source>
        <translation>Seine Domain, wie Trustpilot sie führt, oder die Adresse seiner Seite. Nach der Dokumentation von Trustpilot gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>Say which company to read.</source>
        <translation>Geben Sie an, welches Unternehmen gelesen wird.</translation>
    </message>
    <message>
        <source>The API key of an application in your business account, under Integrations, Developers; it takes a plan that includes it. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Der API-Schlüssel einer Anwendung in Ihrem Unternehmenskonto, unter Integrationen, Entwickler; dazu braucht es einen Tarif, der ihn enthält. Er wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält ihn.</translation>
    </message>
    <message>
        <source>Other programs on this computer (webhook)</source>
        <translation>Andere Programme auf diesem Rechner (Webhook)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Programs on this computer send JSON with POST to http://127.0.0.1:8437/ (or your port): an object, a list of them, or one on each line. Nobody else can reach it.</source>
        <translation>Programme auf diesem Rechner schicken JSON mit POST an http://127.0.0.1:8437/ (oder Ihren Port): ein Objekt, eine Liste davon oder eines je Zeile. Niemand sonst kommt heran.</translation>
    </message>
    <message>
        <source>Say at which port to listen.</source>
        <translation>Geben Sie an, an welchem Port gelauscht werden soll.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Senders name it in the header Authorization: Bearer TOKEN, or as ?token=TOKEN. Copy it now: it is kept in the system&apos;s keyring and not shown again. Leave empty to keep it.</source>
        <translation>Absender nennen es in der Kopfzeile Authorization: Bearer TOKEN oder als ?token=TOKEN. Kopieren Sie es jetzt: Es liegt im Schlüsselbund des Systems und wird nicht wieder gezeigt. Leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Where text, title, published_at, author, url, id, source, likes, reposts and replies stand, when they have other names. Only a text or a title is needed.</source>
        <translation>Wo text, title, published_at, author, url, id, source, likes, reposts und replies stehen, wenn sie anders heißen. Nötig ist nur ein Text oder ein Titel.</translation>
    </message>
    <message>
        <source>Write an amount, such as 0.005.</source>
        <translation>Schreiben Sie einen Betrag, etwa 0,005.</translation>
    </message>
    <message>
        <source>X (counts by the minute, posts on a surge; costs money)</source>
        <translation>X (Zahlen je Minute, Beiträge bei einem Anstieg; kostet Geld)</translation>
    </message>
    <message>
        <source>As in X&apos;s own search, without reposts. The counts feed the alarm; posts are read only while the last hour has three times as many as usual. Built after X&apos;s published interface, not tried live.</source>
        <translation>Wie in der Suche von X, ohne Reposts. Die Zahlen speisen den Alarm; Beiträge werden nur gelesen, solange die letzte Stunde dreimal so viele hat wie üblich. Nach der veröffentlichten Schnittstelle von X gebaut, nicht am laufenden Dienst erprobt.</translation>
    </message>
    <message>
        <source>At most in a month</source>
        <translation>Höchstens im Monat</translation>
    </message>
    <message>
        <source>When this source has spent so much, it asks nothing until the month ends. Counting every 10 minutes costs about 22 a month at the usual price, every 30 minutes about 7; a surge up to 0.50 for each visit.</source>
        <translation>Hat diese Quelle so viel ausgegeben, fragt sie bis zum Monatsende nichts mehr. Alle 10 Minuten zu zählen kostet zum üblichen Preis etwa 22 im Monat, alle 30 Minuten etwa 7; ein Anstieg bis zu 0,50 je Abruf.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Only a name beside the amounts; nothing is converted.</source>
        <translation>Nur ein Name neben den Beträgen; umgerechnet wird nichts.</translation>
    </message>
    <message>
        <source>Price of a question</source>
        <translation>Preis einer Abfrage</translation>
    </message>
    <message>
        <source>As X bills you. The meter knows only what this source asked; what counts is X&apos;s own bill.</source>
        <translation>Wie X Ihnen berechnet. Der Zähler kennt nur, was diese Quelle gefragt hat; es gilt die Rechnung von X.</translation>
    </message>
    <message>
        <source>Price of a post</source>
        <translation>Preis eines Beitrags</translation>
    </message>
    <message>
        <source>The bearer token of an app of yours at console.x.com, with credit. It is kept in the system&apos;s keyring; leave empty to keep it.</source>
        <translation>Das Bearer-Token einer eigenen App unter console.x.com, mit Guthaben. Es wird im Schlüsselbund des Systems aufbewahrt; leer lassen behält es.</translation>
    </message>
    <message>
        <source>At the usual pace a day costs {searches} of {searches_limit} searches and up to {units} of {units_limit} units of your key.</source>
        <translation>Im üblichen Takt kostet ein Tag {searches} von {searches_limit} Suchen und bis zu {units} von {units_limit} Einheiten Ihres Schlüssels.</translation>
    </message>
    <message>
        <source>At the usual pace a day would cost {searches} of {searches_limit} searches and up to {units} of {units_limit} units of your key; it is asked less often, so that the day&apos;s quota lasts.</source>
        <translation>Im üblichen Takt würde ein Tag {searches} von {searches_limit} Suchen und bis zu {units} von {units_limit} Einheiten Ihres Schlüssels kosten; es wird seltener gefragt, damit das Tageskontingent reicht.</translation>
    </message>
</context>
<context>
    <name>SplitChoice</name>
    <message>
        <source>Bars b&amp;y</source>
        <translation>&amp;Säulen nach</translation>
    </message>
    <message>
        <source>Criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>With / about / without us</source>
        <translation>Mit / über / ohne uns</translation>
    </message>
    <message>
        <source>What the bars are split by</source>
        <translation>Wonach die Säulen aufgeteilt sind</translation>
    </message>
    <message>
        <source>So that the bars can show with us, about us and without us, list your own accounts, pages and sites in the topic, under Our own.</source>
        <translation>Damit die Säulen zeigen, was mit uns, über uns und ohne uns geschrieben wird, tragen Sie im Thema unter „Eigenes“ Ihre Konten, Seiten und Websites ein.</translation>
    </message>
</context>
<context>
    <name>SurgeChart</name>
    <message>
        <source>Chart of the topic over time</source>
        <translation>Grafik des Themas über die Zeit</translation>
    </message>
    <message>
        <source>Mentions, critical share and critical mentions against the expected range. Left and right move from bin to bin, Enter shows its mentions. The tab Figures holds the same as a table.</source>
        <translation>Erwähnungen, kritischer Anteil und kritische Erwähnungen gegen den erwarteten Bereich. Links und Rechts gehen von Abschnitt zu Abschnitt, Eingabe zeigt dessen Erwähnungen. Der Reiter Zahlen enthält dasselbe als Tabelle.</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>of the last {n} mentions, at least {span}</source>
        <translation>der letzten {n} Erwähnungen, mindestens {span}</translation>
    </message>
    <message>
        <source>Mentions per {step}</source>
        <translation>Erwähnungen je {step}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>Critical share</source>
        <translation>Kritischer Anteil</translation>
    </message>
    <message>
        <source>Critical mentions per {step}</source>
        <translation>Kritische Erwähnungen je {step}</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>usual range</source>
        <translation>üblicher Bereich</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
</context>
<context>
    <name>ThresholdsDialog</name>
    <message>
        <source>A post is critical from a negativity of</source>
        <translation>Ein Beitrag ist kritisch ab einer Negativität von</translation>
    </message>
    <message>
        <source>A post is friendly up to a negativity of</source>
        <translation>Ein Beitrag ist freundlich bis zu einer Negativität von</translation>
    </message>
    <message>
        <source>1: critical share, times the usual</source>
        <translation>1: kritischer Anteil, Vielfaches des Üblichen</translation>
    </message>
    <message>
        <source>Isolated case: up to so many authors</source>
        <translation>Einzelfall: bis zu so viele Autoren</translation>
    </message>
    <message>
        <source>Isolated case: one author with a share of</source>
        <translation>Einzelfall: ein Autor mit einem Anteil von</translation>
    </message>
    <message>
        <source>Wave: equally loud voices</source>
        <translation>Welle: gleich laute Stimmen</translation>
    </message>
    <message>
        <source>3: sustained for minutes</source>
        <translation>3: anhaltend über Minuten</translation>
    </message>
    <message>
        <source>3: loudest hour, times the most usual</source>
        <translation>3: stärkste Stunde, Vielfaches des höchsten Üblichen</translation>
    </message>
    <message>
        <source>3: channels</source>
        <translation>3: Kanäle</translation>
    </message>
    <message>
        <source>4 and 5: channels</source>
        <translation>4 und 5: Kanäle</translation>
    </message>
    <message>
        <source>4: critics with a common hashtag or link</source>
        <translation>4: Kritiker mit gemeinsamem Hashtag oder Link</translation>
    </message>
    <message>
        <source>4: critical authors</source>
        <translation>4: kritische Autoren</translation>
    </message>
    <message>
        <source>5: mean negativity of critical posts</source>
        <translation>5: mittlere Negativität kritischer Beiträge</translation>
    </message>
    <message>
        <source>6: a post is aggressive from</source>
        <translation>6: ein Beitrag ist aggressiv ab</translation>
    </message>
    <message>
        <source>4: media that criticise</source>
        <translation>4: Medien, die kritisieren</translation>
    </message>
    <message>
        <source>5: newspapers or broadcasters</source>
        <translation>5: Zeitungen oder Sender</translation>
    </message>
    <message>
        <source>6: media that criticise</source>
        <translation>6: Medien, die kritisieren</translation>
    </message>
    <message>
        <source>A feed with so many authors is a forum</source>
        <translation>Ein Feed mit so vielen Autoren ist ein Forum</translation>
    </message>
    <message>
        <source>Wind force thresholds</source>
        <translation>Schwellen der Windstärke</translation>
    </message>
    <message>
        <source>A leading number is the wind force that the threshold belongs to.</source>
        <translation>Eine Zahl am Anfang ist die Windstärke, zu der die Schwelle gehört.</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>%</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Friendly posts must be less negative than critical ones.</source>
        <translation>Freundliche Beiträge müssen weniger negativ sein als kritische.</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline of the incident</source>
        <translation>Verlauf des Vorfalls</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Notiz zum Verlauf hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd note</source>
        <translation>Notiz hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>Select an incident to see what happened.</source>
        <translation>Wählen Sie einen Vorfall, um zu sehen, was geschah.</translation>
    </message>
    <message>
        <source>{topic}, incident since {since}, {state}</source>
        <translation>{topic}, Vorfall seit {since}, {state}</translation>
    </message>
</context>
<context>
    <name>TimelineTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>critic</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>Unterstützer</translation>
    </message>
    <message>
        <source>bystander</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>mark of irony</source>
        <translation>Ironiezeichen</translation>
    </message>
    <message>
        <source>thanks for nothing</source>
        <translation>Dank für nichts</translation>
    </message>
    <message>
        <source>never again</source>
        <translation>nie wieder</translation>
    </message>
    <message>
        <source>boycott</source>
        <translation>Boykott</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>Kündigung</translation>
    </message>
    <message>
        <source>has had enough</source>
        <translation>hat genug</translation>
    </message>
    <message>
        <source>shame</source>
        <translation>Scham</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>outrage</source>
        <translation>Empörung</translation>
    </message>
    <message>
        <source>insult</source>
        <translation>Beleidigung</translation>
    </message>
    <message>
        <source>blame in dialect</source>
        <translation>Tadel im Dialekt</translation>
    </message>
    <message>
        <source>wants money back</source>
        <translation>will Geld zurück</translation>
    </message>
    <message>
        <source>fell ill</source>
        <translation>wurde krank</translation>
    </message>
    <message>
        <source>mockery</source>
        <translation>Spott</translation>
    </message>
    <message>
        <source>negated blame</source>
        <translation>verneinter Tadel</translation>
    </message>
    <message>
        <source>no trouble</source>
        <translation>kein Ärger</translation>
    </message>
    <message>
        <source>defends against critics</source>
        <translation>nimmt gegen Kritiker in Schutz</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>negated praise</source>
        <translation>verneintes Lob</translation>
    </message>
    <message>
        <source>better than a competitor</source>
        <translation>besser als ein Wettbewerber</translation>
    </message>
    <message>
        <source>praises a competitor</source>
        <translation>lobt einen Wettbewerber</translation>
    </message>
    <message>
        <source>praise for a failure</source>
        <translation>Lob für eine Panne</translation>
    </message>
    <message>
        <source>written in capitals</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>angry emoji</source>
        <translation>verärgertes Emoji</translation>
    </message>
    <message>
        <source>friendly emoji</source>
        <translation>freundliches Emoji</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>dafür spricht</translation>
    </message>
    <message>
        <source>speaks against it</source>
        <translation>dagegen spricht</translation>
    </message>
</context>
<context>
    <name>TonePanel</name>
    <message>
        <source>This is:</source>
        <translation>Das ist:</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Your word on this mention. From 100 such words on, the topic&apos;s negativity learns from them.</source>
        <translation>Ihr Urteil über diese Erwähnung. Ab 100 Urteilen lernt die Negativität des Themas daraus.</translation>
    </message>
</context>
<context>
    <name>TopicChoice</name>
    <message>
        <source>Choose at least one topic.</source>
        <translation>Wählen Sie mindestens ein Thema.</translation>
    </message>
    <message>
        <source>“{topic}” has no other source: let it have this one, or give it another one first.</source>
        <translation>„{topic}“ hat keine andere Quelle: Lassen Sie ihm diese, oder geben Sie ihm zuerst eine andere.</translation>
    </message>
</context>
<context>
    <name>TopicDesk</name>
    <message>
        <source>Mentions of the incident since {since}</source>
        <translation>Erwähnungen des Vorfalls seit {since}</translation>
    </message>
</context>
<context>
    <name>TopicEditor</name>
    <message>
        <source>Edit topic</source>
        <translation>Thema bearbeiten</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Looks &amp;for</source>
        <translation>&amp;Sucht nach</translation>
    </message>
    <message>
        <source>Words side by side must all be there. Also: OR, -without, &quot;a phrase&quot;, begin*, #tag, @name</source>
        <translation>Wörter nebeneinander müssen alle vorkommen. Außerdem: ODER, -ohne, &quot;eine Wendung&quot;, Anfang*, #Tag, @Name</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;Keep mentions for</source>
        <translation>&amp;Erwähnungen aufbewahren</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <source>Sources of the topic</source>
        <translation>Quellen des Themas</translation>
    </message>
    <message>
        <source>Days for which mentions are kept</source>
        <translation>Tage, die Erwähnungen aufbewahrt werden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Give the topic a name.</source>
        <translation>Geben Sie dem Thema einen Namen.</translation>
    </message>
    <message>
        <source>The query cannot be understood yet.</source>
        <translation>Die Suche ist noch nicht verständlich.</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Wählen Sie mindestens eine Sprache.</translation>
    </message>
    <message>
        <source>Tick at least one source.</source>
        <translation>Wählen Sie mindestens eine Quelle.</translation>
    </message>
</context>
<context>
    <name>TopicHead</name>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>&amp;Quittieren</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Close incident</source>
        <translation>Vorfall schl&amp;ießen</translation>
    </message>
    <message>
        <source>Fal&amp;se alarm</source>
        <translation>Fehla&amp;larm</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Still learning what is usual, day {day} of about {days}: it already watches, but is less sure</source>
        <translation>Lernt noch, was üblich ist, Tag {day} von etwa {days}: Es wacht schon, ist aber weniger sicher</translation>
    </message>
    <message>
        <source>Surge since {since}: {mentions} posts, unusually many, hardly critical; {authors} authors</source>
        <translation>Andrang seit {since}: {mentions} Beiträge, ungewöhnlich viele, kaum kritisch; {authors} Autoren</translation>
    </message>
    <message>
        <source>Calm as far as seen; {n} of {all} sources deliver</source>
        <translation>Ruhig, soweit zu sehen; {n} von {all} Quellen liefern</translation>
    </message>
    <message>
        <source>Learning what is usual: in the first six hours no alarm can come, please keep an eye on the figures</source>
        <translation>Lernt, was üblich ist: In den ersten sechs Stunden kommt kein Alarm, bitte behalten Sie die Zahlen im Blick</translation>
    </message>
    <message>
        <source>Calm as far as seen; only {share} of the last hour was measured</source>
        <translation>Ruhig, soweit zu sehen; nur {share} der letzten Stunde sind gemessen</translation>
    </message>
    <message>
        <source>Calm; the sources deliver</source>
        <translation>Ruhig; die Quellen liefern</translation>
    </message>
    <message>
        <source>Incident since {since}: {seen} critical posts, {usual} would be usual; {authors} authors</source>
        <translation>Vorfall läuft seit {since}: {seen} kritische Beiträge, üblich wären {usual}; {authors} Autoren</translation>
    </message>
    <message>
        <source>last {window}: {seen}, usual {usual}</source>
        <translation>zuletzt in {window}: {seen}, üblich {usual}</translation>
    </message>
    <message>
        <source>Blind: no source has delivered yet</source>
        <translation>Blind: Noch keine Quelle hat geliefert</translation>
    </message>
    <message>
        <source>Blind since {since}: no source delivers</source>
        <translation>Blind seit {since}: keine Quelle liefert</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>{topic}, {state}, {factor} of the expectation</source>
        <translation>{topic}, {state}, {factor} gegenüber der Erwartung</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Watched topics</source>
        <translation>Beobachtete Themen</translation>
    </message>
    <message>
        <source>&amp;Add topic…</source>
        <translation>The&amp;ma hinzufügen …</translation>
    </message>
    <message>
        <source>S&amp;ources…</source>
        <translation>Q&amp;uellen …</translation>
    </message>
    <message>
        <source>Covera&amp;ge…</source>
        <translation>Abdeckun&amp;g …</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} aktiv</translation>
    </message>
    <message>
        <source>{n} disturbed</source>
        <translation>{n} gestört</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wartend</translation>
    </message>
    <message>
        <source>Sources: {states}</source>
        <translation>Quellen: {states}</translation>
    </message>
    <message>
        <source>Nothing delivered yet</source>
        <translation>Noch nichts geliefert</translation>
    </message>
    <message>
        <source>Last delivery {ago}</source>
        <translation>Letzte Lieferung {ago}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>surge, hardly critical</source>
        <translation>Andrang, kaum kritisch</translation>
    </message>
    <message>
        <source>{topic} and {count} more</source>
        <translation>{topic} und {count} weitere</translation>
    </message>
    <message>
        <source>{silent} of {all} sources silent</source>
        <translation>{silent} von {all} Quellen stumm</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>Sturm</translation>
    </message>
    <message>
        <source>blind – no source delivers</source>
        <translation>blind – keine Quelle liefert</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message>
        <source>last read: {time}</source>
        <translation>zuletzt gelesen: {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mute notifications for 1 hour</source>
        <translation>Benachrichtigungen 1 Stunde stumm</translation>
    </message>
    <message>
        <source>Quit (stops watching)</source>
        <translation>Beenden (beendet die Beobachtung)</translation>
    </message>
    <message>
        <source>Open incident: {topic}</source>
        <translation>Vorfall öffnen: {topic}</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The query is too long; split the topic.</source>
        <translation>Die Suche ist zu lang; teilen Sie das Thema.</translation>
    </message>
    <message>
        <source>Too many parentheses or NOTs within one another.</source>
        <translation>Zu viele Klammern oder NICHT ineinander.</translation>
    </message>
    <message>
        <source>The query is empty: write a word to look for.</source>
        <translation>Die Suche ist leer: Schreiben Sie ein Wort.</translation>
    </message>
    <message>
        <source>This would find nearly everything: add a word that must be there.</source>
        <translation>Das fände fast alles: Fügen Sie ein Wort hinzu, das vorkommen muss.</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>Diese Klammer wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no open parenthesis that this one closes.</source>
        <translation>Es gibt keine offene Klammer, die diese schließt.</translation>
    </message>
    <message>
        <source>There is nothing between these parentheses.</source>
        <translation>Zwischen diesen Klammern steht nichts.</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no word between these quotation marks.</source>
        <translation>Zwischen diesen Anführungszeichen steht kein Wort.</translation>
    </message>
    <message>
        <source>A word is missing beside this AND, OR or NOT.</source>
        <translation>Neben diesem UND, ODER oder NICHT fehlt ein Wort.</translation>
    </message>
    <message>
        <source>This phrase has too many words.</source>
        <translation>Diese Wendung hat zu viele Wörter.</translation>
    </message>
    <message>
        <source>A star needs the beginning of a word before it.</source>
        <translation>Vor einem Stern muss der Anfang eines Wortes stehen.</translation>
    </message>
    <message>
        <source>A star may stand only at the end of a word.</source>
        <translation>Ein Stern darf nur am Ende eines Wortes stehen.</translation>
    </message>
    <message>
        <source>At least two letters or digits must stand before a star.</source>
        <translation>Vor einem Stern müssen mindestens zwei Buchstaben oder Ziffern stehen.</translation>
    </message>
    <message>
        <source>There is no letter or digit here to look for.</source>
        <translation>Hier ist kein Buchstabe und keine Ziffer zu suchen.</translation>
    </message>
    <message>
        <source>A hashtag has only letters, digits and underscores.</source>
        <translation>Ein Hashtag hat nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>This is no account name: write @name or @name@instance.</source>
        <translation>Das ist kein Kontoname: Schreiben Sie @name oder @name@instanz.</translation>
    </message>
    <message>
        <source>{host} sends a web page instead of data (consent or sign-in?); look whether it opens in a browser.</source>
        <translation>{host} schickt eine Webseite statt Daten (Zustimmung oder Anmeldung?); sehen Sie nach, ob sie sich im Browser öffnet.</translation>
    </message>
    <message>
        <source>{host} sends something that is not JSON; check the address.</source>
        <translation>{host} schickt etwas, das kein JSON ist; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{host} sends other data than expected; it may be another kind of site, or this program be outdated.</source>
        <translation>{host} schickt andere Daten als erwartet; vielleicht ist es eine andere Art von Seite, oder dieses Programm ist veraltet.</translation>
    </message>
    <message>
        <source>Say which words to look for.</source>
        <translation>Geben Sie an, nach welchen Wörtern gesucht wird.</translation>
    </message>
    <message>
        <source>{host} does not understand these search words; make them simpler or longer.</source>
        <translation>{host} versteht diese Suchwörter nicht; machen Sie sie einfacher oder länger.</translation>
    </message>
    <message>
        <source>{host} sends no list of posts; is it a Discourse forum?</source>
        <translation>{host} schickt keine Liste von Beiträgen; ist es ein Discourse-Forum?</translation>
    </message>
    <message>
        <source>{host} shows its posts only to members; it cannot be read.</source>
        <translation>{host} zeigt seine Beiträge nur Mitgliedern; es ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Needed are the link to an app in the App Store and a country of two letters, such as de.</source>
        <translation>Nötig sind der Link zu einer App im App Store und ein Land aus zwei Buchstaben, etwa de.</translation>
    </message>
    <message>
        <source>Write the name of a public channel, such as @bahn.</source>
        <translation>Schreiben Sie den Namen eines öffentlichen Kanals, etwa @bahn.</translation>
    </message>
    <message>
        <source>Telegram knows no channel of this name; check its spelling.</source>
        <translation>Telegram kennt keinen Kanal dieses Namens; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>{host} sends a page without a channel; it may have changed.</source>
        <translation>{host} schickt eine Seite ohne Kanal; sie hat sich vielleicht geändert.</translation>
    </message>
    <message>
        <source>Telegram shows this channel or group only in its own program; it cannot be read from outside.</source>
        <translation>Telegram zeigt diesen Kanal oder diese Gruppe nur im eigenen Programm; von außen ist nichts lesbar.</translation>
    </message>
    <message>
        <source>“{path}” is no path into JSON; write for instance data.posts[].</source>
        <translation>„{path}“ ist kein Pfad in JSON; schreiben Sie zum Beispiel data.posts[].</translation>
    </message>
    <message>
        <source>{name} cannot be read by programs. Instead: a Google Alert for your name and site:{site}, delivered as a feed; an export as a file; a look by hand once a day.</source>
        <translation>{name} ist für Programme nicht lesbar. Stattdessen: ein Google Alert für Ihren Namen und site:{site}, als Feed geliefert; ein Export als Datei; einmal am Tag von Hand nachsehen.</translation>
    </message>
    <message>
        <source>{host} wants an access key; enter it in the form of the source.</source>
        <translation>{host} verlangt einen Zugangsschlüssel; tragen Sie ihn im Formular der Quelle ein.</translation>
    </message>
    <message>
        <source>{host} does not take the access key; make a new one there and enter it in the form of the source.</source>
        <translation>{host} nimmt den Zugangsschlüssel nicht an; legen Sie dort einen neuen an und tragen Sie ihn im Formular der Quelle ein.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked or missing; unlock it, or enter the access key again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder fehlt; entsperren Sie ihn, oder tragen Sie den Zugangsschlüssel neu ein.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring takes no access key: it is kept only until the program ends.</source>
        <translation>Der Schlüsselbund des Systems nimmt keinen Zugangsschlüssel an: Er wird nur bis zum Ende des Programms behalten.</translation>
    </message>
    <message>
        <source>{host} has sent nothing for half a minute; another server is asked.</source>
        <translation>{host} hat seit einer halben Minute nichts geschickt; ein anderer Server wird gefragt.</translation>
    </message>
    <message>
        <source>This file is no list of feeds; export it again as OPML.</source>
        <translation>Diese Datei ist keine Liste von Feeds; exportieren Sie sie noch einmal als OPML.</translation>
    </message>
    <message>
        <source>The list names no feed.</source>
        <translation>Die Liste nennt keinen Feed.</translation>
    </message>
    <message>
        <source>The extension that reads this kind of source ({kind}) is not installed or is broken.</source>
        <translation>Die Erweiterung, die diese Art von Quelle ({kind}) liest, ist nicht installiert oder fehlerhaft.</translation>
    </message>
    <message>
        <source>{host} asks us to come less often; it is polled more slowly.</source>
        <translation>{host} bittet um seltenere Besuche; es wird langsamer abgerufen.</translation>
    </message>
    <message>
        <source>{host} wants a sign-in; use an address that is open to everyone.</source>
        <translation>{host} verlangt eine Anmeldung; nehmen Sie eine Adresse, die allen offensteht.</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in; ask your system administrator.</source>
        <translation>Der Proxy verlangt eine Anmeldung; fragen Sie Ihre Systemverwaltung.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached; check the system&apos;s proxy settings.</source>
        <translation>Der Proxy ist nicht erreichbar; prüfen Sie die Proxy-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>{host} refuses to answer programs; look for another feed of the site.</source>
        <translation>{host} antwortet Programmen nicht; suchen Sie einen anderen Feed der Seite.</translation>
    </message>
    <message>
        <source>{host} may not show this address for legal reasons.</source>
        <translation>{host} darf diese Adresse aus rechtlichen Gründen nicht zeigen.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address; check its spelling.</source>
        <translation>{host} hat unter dieser Adresse nichts; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>{host} has removed this address for good; look for a new one.</source>
        <translation>{host} hat diese Adresse endgültig entfernt; suchen Sie eine neue.</translation>
    </message>
    <message>
        <source>{host} took too long to answer; it is asked again.</source>
        <translation>{host} hat zu lange nicht geantwortet; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} is overloaded or under repair; it is asked again.</source>
        <translation>{host} ist überlastet oder wird gewartet; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own; it is asked again.</source>
        <translation>{host} hat selbst eine Störung; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} does not understand this address; check it.</source>
        <translation>{host} versteht diese Adresse nicht; prüfen Sie sie.</translation>
    </message>
    <message>
        <source>{host} is not known; check the spelling and the network connection.</source>
        <translation>{host} ist unbekannt; prüfen Sie Schreibweise und Netzverbindung.</translation>
    </message>
    <message>
        <source>{host} cannot be reached; check the address and the network connection.</source>
        <translation>{host} ist nicht erreichbar; prüfen Sie Adresse und Netzverbindung.</translation>
    </message>
    <message>
        <source>{host} broke off the connection; it is asked again.</source>
        <translation>{host} hat die Verbindung abgebrochen; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} cannot be read safely; check the address and this computer&apos;s date.</source>
        <translation>{host} ist nicht sicher zu lesen; prüfen Sie die Adresse und das Datum dieses Rechners.</translation>
    </message>
    <message>
        <source>{host} leads from a safe to an unsafe address; use the safe one.</source>
        <translation>{host} führt von einer sicheren zu einer unsicheren Adresse; nehmen Sie die sichere.</translation>
    </message>
    <message>
        <source>{host} does not answer as a web server should; check the address.</source>
        <translation>{host} antwortet nicht wie ein Webserver; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This address cannot be asked; check its spelling.</source>
        <translation>Diese Adresse lässt sich nicht abrufen; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The address contains a password; use one without.</source>
        <translation>Die Adresse enthält ein Passwort; nehmen Sie eine ohne.</translation>
    </message>
    <message>
        <source>This is a forum with Misago, which has no feeds. Search it for your name and paste the address of the page with the results here.</source>
        <translation>Das ist ein Forum mit Misago, und Misago bietet keine Feeds an. Suchen Sie dort nach Ihrem Namen und fügen Sie hier die Adresse der Seite mit den Ergebnissen ein.</translation>
    </message>
    <message>
        <source>{host} has switched its hashtag pages off; use another instance.</source>
        <translation>{host} hat seine Hashtag-Seiten abgeschaltet; nehmen Sie eine andere Instanz.</translation>
    </message>
    <message>
        <source>{bad} of {seen} posts of {host} cannot be read; it may run another program or a newer version.</source>
        <translation>{bad} von {seen} Beiträgen von {host} sind nicht lesbar; dort läuft vielleicht ein anderes Programm oder eine neuere Version.</translation>
    </message>
    <message>
        <source>{host} leads to an address that cannot be asked; use the final address.</source>
        <translation>{host} führt zu einer Adresse, die sich nicht abrufen lässt; nehmen Sie die endgültige.</translation>
    </message>
    <message>
        <source>{host} needs names of communities, such as de, bahn.</source>
        <translation>{host} braucht Namen von Communitys, zum Beispiel de, bahn.</translation>
    </message>
    <message>
        <source>The answer of {host} has no list of entries where the mapping looks for it. At its top stand: {names}. Write the path from there, for instance data.posts[].</source>
        <translation>In der Antwort von {host} steht dort keine Liste von Einträgen. Ganz oben stehen: {names}. Schreiben Sie den Pfad von dort aus, etwa data.posts[].</translation>
    </message>
    <message>
        <source>Of {name} programs may read only what belongs to the owner of an access key, and this address does not name that. Instead: a Google Alert for your name and site:{site}, delivered as a feed; an export as a file; a look by hand once a day.</source>
        <translation>Von {name} dürfen Programme nur lesen, was dem Inhaber eines Zugangsschlüssels gehört, und diese Adresse nennt nichts davon. Stattdessen: ein Google Alert für Ihren Namen und site:{site}, als Feed geliefert; ein Export als Datei; einmal am Tag ein Blick von Hand.</translation>
    </message>
    <message>
        <source>{host} leads in circles; use the final address.</source>
        <translation>{host} führt im Kreis; nehmen Sie die endgültige Adresse.</translation>
    </message>
    <message>
        <source>{host} sent more than 10 MB; look for a smaller feed of the site.</source>
        <translation>{host} hat mehr als 10 MB gesendet; suchen Sie einen kleineren Feed der Seite.</translation>
    </message>
    <message>
        <source>{host} sent a damaged answer; it is asked again.</source>
        <translation>{host} hat eine beschädigte Antwort gesendet; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer; it is asked again.</source>
        <translation>{host} hat mitten in der Antwort abgebrochen; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>The character set cannot be read; save it as UTF-8.</source>
        <translation>Der Zeichensatz ist nicht lesbar; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{host} sent an empty answer; it is asked again.</source>
        <translation>{host} hat eine leere Antwort gesendet; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} sent something that is no feed; check the address.</source>
        <translation>{host} hat etwas gesendet, das kein Feed ist; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>No feed was found on this page; look for an RSS or feed address on the site.</source>
        <translation>Auf dieser Seite wurde kein Feed gefunden; suchen Sie dort nach einer RSS- oder Feed-Adresse.</translation>
    </message>
    <message>
        <source>{host} sent a web page instead of the feed (consent or sign-in?).</source>
        <translation>{host} hat statt des Feeds eine Webseite gesendet (Einwilligung oder Anmeldung?).</translation>
    </message>
    <message>
        <source>{host} leads into your own network; if that is right, use the final address.</source>
        <translation>{host} führt in Ihr eigenes Netz; wenn das stimmt, nehmen Sie die Endadresse.</translation>
    </message>
    <message>
        <source>{host} sends a web page instead of posts (consent or sign-in?); is it a Mastodon instance?</source>
        <translation>{host} schickt eine Webseite statt Beiträgen (Zustimmung oder Anmeldung?); ist es eine Mastodon-Instanz?</translation>
    </message>
    <message>
        <source>{host} sends no list of posts; is it a Mastodon instance?</source>
        <translation>{host} schickt keine Liste von Beiträgen; ist es eine Mastodon-Instanz?</translation>
    </message>
    <message>
        <source>{host} shows its hashtags only to people with an account; use another instance.</source>
        <translation>{host} zeigt Hashtags nur Leuten mit Konto; nehmen Sie eine andere Instanz.</translation>
    </message>
    <message>
        <source>It has moved to {address}; take over the new address.</source>
        <translation>Sie ist nach {address} umgezogen; übernehmen Sie die neue Adresse.</translation>
    </message>
    <message>
        <source>{count} entries could not be read.</source>
        <translation>{count} Einträge waren nicht lesbar.</translation>
    </message>
    <message>
        <source>More came than fits into one visit; the rest follows at the next one.</source>
        <translation>Es kam mehr, als in einen Abruf passt; der Rest folgt beim nächsten.</translation>
    </message>
    <message>
        <source>More came than could be fetched; some posts may be missing.</source>
        <translation>Es kam mehr, als abgeholt werden konnte; einige Beiträge können fehlen.</translation>
    </message>
    <message>
        <source>A fault of this program ({error}); the log has details. The rest goes on.</source>
        <translation>Ein Fehler dieses Programms ({error}); Näheres steht im Protokoll. Alles Übrige läuft weiter.</translation>
    </message>
    <message>
        <source>{file} is not there; check the path.</source>
        <translation>{file} ist nicht da; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{file} is a folder; name a file in it.</source>
        <translation>{file} ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{file} cannot be read; check its permissions.</source>
        <translation>{file} ist nicht lesbar; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The file has no rows yet.</source>
        <translation>Die Datei hat noch keine Zeilen.</translation>
    </message>
    <message>
        <source>This is no table with a heading row; save it as CSV with one.</source>
        <translation>Das ist keine Tabelle mit Kopfzeile; speichern Sie sie als CSV mit Kopfzeile.</translation>
    </message>
    <message>
        <source>No row of the file can be read; check the column mapping.</source>
        <translation>Keine Zeile der Datei ist lesbar; prüfen Sie die Zuordnung der Spalten.</translation>
    </message>
    <message>
        <source>The column “{column}” is missing; the file has: {columns}. Map it, for instance text=Inhalt,published_at=Datum.</source>
        <translation>Die Spalte „{column}“ fehlt; in der Datei gibt es: {columns}. Ordnen Sie sie zu, etwa text=Inhalt,published_at=Datum.</translation>
    </message>
    <message>
        <source>“{pair}” in the mapping cannot be understood; write text=Inhalt,published_at=Datum.</source>
        <translation>„{pair}“ in der Zuordnung ist nicht verständlich; schreiben Sie text=Inhalt,published_at=Datum.</translation>
    </message>
    <message>
        <source>This time zone is not known; write for instance Europe/Berlin.</source>
        <translation>Diese Zeitzone ist unbekannt; schreiben Sie etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Nothing may be written there; choose another folder.</source>
        <translation>Dort darf nichts geschrieben werden; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder is not there; choose another one.</source>
        <translation>Den Ordner gibt es nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is a folder; give the file a name.</source>
        <translation>Das ist ein Ordner; geben Sie der Datei einen Namen.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and export again.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>The file could not be written; choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Column separator and decimal sign must differ.</source>
        <translation>Trennzeichen und Dezimalzeichen müssen verschieden sein.</translation>
    </message>
    <message>
        <source>Another Shitstorm Radar already runs here and does not answer; end it, then start again.</source>
        <translation>Hier läuft schon ein Shitstorm Radar, das nicht antwortet; beenden Sie es und starten Sie neu.</translation>
    </message>
    <message>
        <source>There is no source yet; add one.</source>
        <translation>Es gibt noch keine Quelle; fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>A setting is not possible: {field}.</source>
        <translation>Eine Einstellung ist nicht möglich: {field}.</translation>
    </message>
    <message>
        <source>The settings were changed elsewhere meanwhile; try again.</source>
        <translation>Die Einstellungen wurden inzwischen anderswo geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The incident has just changed; try again.</source>
        <translation>Der Vorfall hat sich gerade geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That is not possible in the incident&apos;s present state.</source>
        <translation>Das geht im jetzigen Zustand des Vorfalls nicht.</translation>
    </message>
    <message>
        <source>This incident no longer exists.</source>
        <translation>Diesen Vorfall gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>This topic no longer exists.</source>
        <translation>Dieses Thema gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Another program holds the store; close it and try again.</source>
        <translation>Ein anderes Programm hält den Speicher; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full; free some space. Nothing was lost.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>The store cannot be written; check the folder&apos;s permissions.</source>
        <translation>Der Speicher ist nicht schreibbar; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The store is damaged; put a backup in its place or start with an empty one.</source>
        <translation>Der Speicher ist beschädigt; legen Sie eine Sicherung an seine Stelle oder beginnen Sie mit einem leeren.</translation>
    </message>
    <message>
        <source>There is no store yet.</source>
        <translation>Es gibt noch keinen Speicher.</translation>
    </message>
    <message>
        <source>The store comes from a newer version; update this program.</source>
        <translation>Der Speicher stammt von einer neueren Version; aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The store is being upgraded; try again in a moment.</source>
        <translation>Der Speicher wird gerade umgestellt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The store reports an error; the log has details.</source>
        <translation>Der Speicher meldet einen Fehler; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Another program polls this source.</source>
        <translation>Ein anderes Programm ruft diese Quelle ab.</translation>
    </message>
    <message>
        <source>The day&apos;s quota of {host} is used up; it starts anew at {at} (midnight in California).</source>
        <translation>Das Tageskontingent von {host} ist aufgebraucht; es beginnt um {at} von Neuem (Mitternacht in Kalifornien).</translation>
    </message>
    <message>
        <source>The interface is not switched on for this key; switch it on in the project the key belongs to.</source>
        <translation>Die Schnittstelle ist für diesen Schlüssel nicht eingeschaltet; schalten Sie sie im Projekt des Schlüssels ein.</translation>
    </message>
    <message>
        <source>{host} knows no such channel; enter its number, which begins with UC.</source>
        <translation>{host} kennt keinen solchen Kanal; geben Sie seine Nummer ein, die mit UC beginnt.</translation>
    </message>
    <message>
        <source>{host} does not take the access key any more; make a new one and enter it in the form of the source.</source>
        <translation>{host} nimmt den Zugangsschlüssel nicht mehr an; legen Sie einen neuen an und tragen Sie ihn im Formular der Quelle ein.</translation>
    </message>
    <message>
        <source>The access key lacks a right that {host} wants for this; the form of the source names those needed.</source>
        <translation>Dem Zugangsschlüssel fehlt ein Recht, das {host} hierfür verlangt; das Formular der Quelle nennt die nötigen.</translation>
    </message>
    <message>
        <source>{host} knows no such page or account, or the access key may not see it; check both.</source>
        <translation>{host} kennt keine solche Seite und kein solches Konto, oder der Zugangsschlüssel darf es nicht sehen; prüfen Sie beides.</translation>
    </message>
    <message>
        <source>{host} knows no such hashtag, or keeps it back as offensive.</source>
        <translation>{host} kennt keinen solchen Hashtag oder hält ihn als anstößig zurück.</translation>
    </message>
    <message>
        <source>Instagram allows 30 hashtags in 7 days, and they are spent; it is asked again later.</source>
        <translation>Instagram erlaubt 30 Hashtags in 7 Tagen, und die sind verbraucht; es wird später wieder gefragt.</translation>
    </message>
    <message>
        <source>Needed is the number of an Instagram business account, or a key of the page it is connected to.</source>
        <translation>Gebraucht wird die Nummer eines Instagram-Unternehmenskontos oder ein Schlüssel der Seite, mit der es verbunden ist.</translation>
    </message>
    <message>
        <source>{host} does not know this client ID with this secret; copy both again from the Google Cloud console.</source>
        <translation>{host} kennt diese Client-ID mit diesem Clientschlüssel nicht; kopieren Sie beides noch einmal aus der Google-Cloud-Konsole.</translation>
    </message>
    <message>
        <source>Needed are places of your Business Profile, such as accounts/123/locations/456.</source>
        <translation>Gebraucht werden Standorte Ihres Unternehmensprofils, etwa accounts/123/locations/456.</translation>
    </message>
    <message>
        <source>Needed is the link to an app on Google Play, or its package name, such as de.muster.app.</source>
        <translation>Gebraucht wird der Link zu einer App bei Google Play oder ihr Paketname, etwa de.muster.app.</translation>
    </message>
    <message>
        <source>Trustpilot knows no company of this domain; copy the address of its page there.</source>
        <translation>Trustpilot kennt kein Unternehmen mit dieser Domain; kopieren Sie die Adresse seiner Seite dort.</translation>
    </message>
    <message>
        <source>Needed is the number of a LinkedIn page, as its address shows it to administrators.</source>
        <translation>Gebraucht wird die Nummer einer LinkedIn-Seite, wie ihre Adresse sie Administratoren zeigt.</translation>
    </message>
    <message>
        <source>Needed is a country of two letters, such as DE.</source>
        <translation>Gebraucht wird ein Land mit zwei Buchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>Not read this time: {parts}; the key may lack a right for it, or it may be out of order. The rest is read.</source>
        <translation>Diesmal nicht gelesen: {parts}; dem Schlüssel fehlt vielleicht ein Recht dafür, oder es ist gestört. Das Übrige wird gelesen.</translation>
    </message>
    <message>
        <source>This is no amount; write for instance 0.005.</source>
        <translation>Das ist kein Betrag; schreiben Sie zum Beispiel 0,005.</translation>
    </message>
    <message>
        <source>About {spent} of {ceiling} {currency} are spent this month.</source>
        <translation>Von {ceiling} {currency} sind diesen Monat etwa {spent} ausgegeben.</translation>
    </message>
    <message>
        <source>It pauses until the month ends: {spent} of {ceiling} {currency} are spent. Raise the ceiling in the form of the source to go on sooner.</source>
        <translation>Sie pausiert bis zum Monatsende: Von {ceiling} {currency} sind {spent} ausgegeben. Um früher weiterzumachen, erhöhen Sie die Obergrenze im Formular der Quelle.</translation>
    </message>
    <message>
        <source>X says that the account has no credit left; load it at console.x.com, or switch the source off.</source>
        <translation>X meldet, dass das Konto kein Guthaben mehr hat; laden Sie es unter console.x.com auf oder schalten Sie die Quelle ab.</translation>
    </message>
    <message>
        <source>{host} has no such article; check the address (…/wiki/Title).</source>
        <translation>{host} hat keinen solchen Artikel; prüfen Sie die Adresse (…/wiki/Titel).</translation>
    </message>
    <message>
        <source>{host} gives numbers that cannot be read.</source>
        <translation>{host} liefert Zahlen, die sich nicht lesen lassen.</translation>
    </message>
    <message>
        <source>Needed are the address of a mail server, such as imap.example.com, a user name and a folder.</source>
        <translation>Nötig sind die Adresse eines Mailservers, etwa imap.example.com, ein Benutzername und ein Ordner.</translation>
    </message>
    <message>
        <source>Say whose mails to read: enter the user name in the form of the source.</source>
        <translation>Geben Sie an, wessen Mails gelesen werden sollen: Tragen Sie den Benutzernamen im Formular der Quelle ein.</translation>
    </message>
    <message>
        <source>{host} does not take the user name or password. Many providers want a password made just for programs (app password), and IMAP switched on; look in the settings of your account there.</source>
        <translation>{host} nimmt Benutzername oder Passwort nicht an. Viele Anbieter verlangen ein Passwort nur für Programme (App-Passwort) und dass IMAP eingeschaltet ist; sehen Sie in den Einstellungen Ihres Kontos dort nach.</translation>
    </message>
    <message>
        <source>{host} takes no passwords from programs; let it forward the alerts to an account that does.</source>
        <translation>{host} nimmt von Programmen keine Passwörter an; lassen Sie die Alerts an ein Konto weiterleiten, das es tut.</translation>
    </message>
    <message>
        <source>{host} offers no encryption, so the password is not sent; write the address without imap://.</source>
        <translation>{host} bietet keine Verschlüsselung, darum wird das Passwort nicht gesendet; schreiben Sie die Adresse ohne imap://.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” at {host}; there are: {folders}.</source>
        <translation>Den Ordner „{folder}“ gibt es bei {host} nicht; es gibt: {folders}.</translation>
    </message>
    <message>
        <source>{host} does not answer as a mail server should; check the address.</source>
        <translation>{host} antwortet nicht wie ein Mailserver; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{host} does not hand out the mails; it is asked again.</source>
        <translation>{host} gibt die Mails nicht heraus; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} sends without end; it is asked again later.</source>
        <translation>{host} sendet ohne Ende; es wird später wieder gefragt.</translation>
    </message>
    <message>
        <source>Write the name of a news server, such as news.example.org.</source>
        <translation>Schreiben Sie den Namen eines Newsservers, etwa news.example.org.</translation>
    </message>
    <message>
        <source>Write the name of one group, such as de.comp.misc.</source>
        <translation>Schreiben Sie den Namen einer Gruppe, etwa de.comp.misc.</translation>
    </message>
    <message>
        <source>{host} does not carry this group; check its spelling or ask another server.</source>
        <translation>{host} führt diese Gruppe nicht; prüfen Sie die Schreibweise oder fragen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>{host} does not answer as a news server should; check the address.</source>
        <translation>{host} antwortet nicht wie ein Newsserver; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{host} wants a sign-in; enter user name and password in the form of the source.</source>
        <translation>{host} verlangt eine Anmeldung; tragen Sie Benutzername und Passwort im Formular der Quelle ein.</translation>
    </message>
    <message>
        <source>{host} does not take the user name or password; correct them in the form of the source.</source>
        <translation>{host} nimmt Benutzername oder Passwort nicht an; berichtigen Sie sie im Formular der Quelle.</translation>
    </message>
    <message>
        <source>{host} does not let you read; it may be open to its own customers only. Ask another server.</source>
        <translation>{host} lässt Sie nicht lesen; vielleicht ist er nur für eigene Kunden offen. Fragen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>{host} offers no encryption, so the password is not sent; write the address without nntp://.</source>
        <translation>{host} bietet keine Verschlüsselung, darum wird das Passwort nicht gesendet; schreiben Sie die Adresse ohne nntp://.</translation>
    </message>
    <message>
        <source>{host} does not do what it is asked; it is asked again.</source>
        <translation>{host} tut nicht, worum es gebeten wird; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>A port is a number from 1024 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1024 bis 65535.</translation>
    </message>
    <message>
        <source>Another program already listens at port {port}; choose another one.</source>
        <translation>An Port {port} lauscht schon ein anderes Programm; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The system does not let this program listen at port {port}; choose one above 1024.</source>
        <translation>Das System lässt dieses Programm nicht an Port {port} lauschen; wählen Sie einen über 1024.</translation>
    </message>
    <message>
        <source>not polled yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>delivers</source>
        <translation>liefert</translation>
    </message>
    <message>
        <source>asks for a pause</source>
        <translation>bittet um Pause</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>wrong address</source>
        <translation>falsche Adresse</translation>
    </message>
    <message>
        <source>delivers, has moved</source>
        <translation>liefert, ist umgezogen</translation>
    </message>
    <message>
        <source>needs a sign-in</source>
        <translation>verlangt Anmeldung</translation>
    </message>
    <message>
        <source>broken data</source>
        <translation>fehlerhafte Daten</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>running, acknowledged</source>
        <translation>läuft, quittiert</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>{kind} (not installed)</source>
        <translation>{kind} (nicht installiert)</translation>
    </message>
    <message>
        <source>Another channel joins: {channel}, no criticism there in the {days} days before</source>
        <translation>Ein weiterer Kanal kommt hinzu: {channel}, dort {days} Tage lang keine Kritik</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>still learning</source>
        <translation>lernt noch</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>Sturm</translation>
    </message>
    <message>
        <source>storm, critical</source>
        <translation>Sturm, kritisch</translation>
    </message>
    <message>
        <source>surge, hardly critical</source>
        <translation>Andrang, kaum kritisch</translation>
    </message>
    <message>
        <source>surge</source>
        <translation>Andrang</translation>
    </message>
    <message>
        <source>about once a week (rings early)</source>
        <translation>etwa einmal in der Woche (meldet früh)</translation>
    </message>
    <message>
        <source>about once a month</source>
        <translation>etwa einmal im Monat</translation>
    </message>
    <message>
        <source>about once a quarter (rings late)</source>
        <translation>etwa einmal im Quartal (meldet spät)</translation>
    </message>
    <message>
        <source>Alarm: {seen} critical posts in {window}, usual {usual}</source>
        <translation>Alarm: {seen} kritische Beiträge in {window}, üblich {usual}</translation>
    </message>
    <message>
        <source>Alarm: {seen} posts in {window}, usual {usual}</source>
        <translation>Alarm: {seen} Beiträge in {window}, üblich {usual}</translation>
    </message>
    <message>
        <source>critical posts and their share</source>
        <translation>kritische Beiträge und ihr Anteil</translation>
    </message>
    <message>
        <source>a slow rise</source>
        <translation>ein langsamer Anstieg</translation>
    </message>
    <message>
        <source>the number of critical authors</source>
        <translation>die Zahl kritischer Autoren</translation>
    </message>
    <message>
        <source>insults and threats</source>
        <translation>Beleidigungen und Drohungen</translation>
    </message>
    <message>
        <source>the last hour against the week</source>
        <translation>die letzte Stunde gegenüber der Woche</translation>
    </message>
    <message>
        <source>all posts together</source>
        <translation>alle Beiträge zusammen</translation>
    </message>
    <message>
        <source>a single post</source>
        <translation>ein einzelner Beitrag</translation>
    </message>
    <message>
        <source>another channel</source>
        <translation>ein weiterer Kanal</translation>
    </message>
    <message>
        <source>a medium</source>
        <translation>ein Medium</translation>
    </message>
    <message>
        <source>{said} (what stands out: {voices})</source>
        <translation>{said} (auffällig: {voices})</translation>
    </message>
    <message>
        <source>New wave after {pause} of calm: {seen} posts in {window}, usual {usual}</source>
        <translation>Neue Welle nach {pause} Ruhe: {seen} Beiträge in {window}, üblich {usual}</translation>
    </message>
    <message>
        <source>It grows: {critical} critical posts by now, {factor} of the beginning</source>
        <translation>Es wächst: inzwischen {critical} kritische Beiträge, {factor} gegenüber dem Beginn</translation>
    </message>
    <message>
        <source>First post on {channel}</source>
        <translation>Erster Beitrag auf {channel}</translation>
    </message>
    <message>
        <source>A medium joined: {channel}, “{title}”</source>
        <translation>Ein Medium ist eingestiegen: {channel}, „{title}“</translation>
    </message>
    <message>
        <source>One post explodes: {author} gains {reactions} reactions an hour, usual {usual}; {total} by now ({url})</source>
        <translation>Ein Beitrag explodiert: {author} erhält {reactions} Reaktionen je Stunde, üblich {usual}; bisher {total} ({url})</translation>
    </message>
    <message>
        <source>New wave after {pause} of calm: {seen} critical posts in {window}, usual {usual}</source>
        <translation>Neue Welle nach {pause} Ruhe: {seen} kritische Beiträge in {window}, üblich {usual}</translation>
    </message>
    <message>
        <source>Peak at {at}: {critical} critical posts in one bin</source>
        <translation>Spitze um {at}: {critical} kritische Beiträge in 5 min</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Back to usual after {duration}: {critical} critical of {mentions} posts</source>
        <translation>Wieder im üblichen Bereich nach {duration}: {critical} von {mentions} Beiträgen kritisch</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Marked as a false alarm</source>
        <translation>Als Fehlalarm gekennzeichnet</translation>
    </message>
</context>
</TS>
