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
        <source>words that matched the topic&apos;s query</source>
        <translation>Wörter, auf die die Suchanfrage passt</translation>
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
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Notiz zum Verlauf hinzufügen</translation>
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
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
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
        <source>In the chart, blue are all mentions and red the critical ones. The grey band is the usual range. A red background is a storm, an amber one a surge, their dashed line the begin of the deviation; violet and named is what you have planned. The critical share is that of the last mentions, because that of a single bin is chance; the card under the mouse has both.</source>
        <translation>Im Diagramm sind alle Erwähnungen blau und die kritischen rot. Das graue Band ist der übliche Bereich. Rot hinterlegt ist ein Sturm, bernsteinfarben ein Andrang, ihre gestrichelte Linie der Beginn der Abweichung; violett und benannt ist, was Sie geplant haben. Der kritische Anteil ist der der letzten Erwähnungen, denn der eines einzelnen Abschnitts ist Zufall; die Karte an der Maus nennt beide.</translation>
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
        <source>{count} entries; the newest:</source>
        <translation>{count} Einträge; die neuesten:</translation>
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
        <source>Search words</source>
        <translation>Suchwörter</translation>
    </message>
    <message>
        <source>Say which words to look for.</source>
        <translation>Geben Sie an, nach welchen Wörtern gesucht wird.</translation>
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
        <source>Still learning what is usual, day 1: it already watches, but is less sure</source>
        <translation>Lernt noch, was üblich ist, Tag 1: Es wacht schon, ist aber weniger sicher</translation>
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
        <source>The answer of {host} does not fit the mapping; compare both in the preview.</source>
        <translation>Die Antwort von {host} passt nicht zur Zuordnung; vergleichen Sie beide in der Vorschau.</translation>
    </message>
    <message>
        <source>{name} cannot be read by programs. Instead: a Google Alert for your name and site:{site}, delivered as a feed; an export as a file; a look by hand once a day.</source>
        <translation>{name} ist für Programme nicht lesbar. Stattdessen: ein Google Alert für Ihren Namen und site:{site}, als Feed geliefert; ein Export als Datei; einmal am Tag von Hand nachsehen.</translation>
    </message>
    <message>
        <source>{name} can be read only with a paid key or its owner&apos;s, which this version cannot use yet. Instead: a Google Alert for your name and site:{site}, delivered as a feed; an export as a file; a look by hand once a day.</source>
        <translation>{name} ist nur mit einem bezahlten Schlüssel oder dem des Inhabers lesbar, den diese Version noch nicht nutzen kann. Stattdessen: ein Google Alert für Ihren Namen und site:{site}, als Feed geliefert; ein Export als Datei; einmal am Tag von Hand nachsehen.</translation>
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
        <source>A column is missing; map it, for instance text=Inhalt,published_at=Datum.</source>
        <translation>Eine Spalte fehlt; ordnen Sie sie zu, etwa text=Inhalt,published_at=Datum.</translation>
    </message>
    <message>
        <source>The mapping cannot be understood; write text=Inhalt,published_at=Datum.</source>
        <translation>Die Zuordnung ist nicht verständlich; schreiben Sie text=Inhalt,published_at=Datum.</translation>
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
