<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message>
        <source>{count} topics: more criticism than usual</source>
        <translation>{count} Themen: mehr Kritik als üblich</translation>
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
        <source>{topic}: ever more posts</source>
        <translation>{topic}: immer mehr Beiträge</translation>
    </message>
    <message>
        <source>{topic}: unusually many posts</source>
        <translation>{topic}: ungewöhnlich viele Beiträge</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
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
    <name>DetailTabs</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Reading the window</source>
        <translation>Das Fenster lesen</translation>
    </message>
    <message>
        <source>Writing a query</source>
        <translation>Eine Suche schreiben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>● Calm: nothing unusual, and the sources deliver. Calm is said only while somebody looks.</source>
        <translation>● Ruhig: nichts Ungewöhnliches, und die Quellen liefern. „Ruhig“ heißt es nur, solange auch jemand hinsieht.</translation>
    </message>
    <message>
        <source>▲ Attention: an incident that was acknowledged, or unusually many posts that are not critical.</source>
        <translation>▲ Achtung: ein quittierter Vorfall, oder ungewöhnlich viele Beiträge, die nicht kritisch sind.</translation>
    </message>
    <message>
        <source>◆ Storm: far more critical posts than usual. A notification was sent.</source>
        <translation>◆ Sturm: weit mehr kritische Beiträge als üblich. Eine Benachrichtigung wurde gezeigt.</translation>
    </message>
    <message>
        <source>⊘ Blind: no source of the topic delivers. That is not calm: nobody is looking.</source>
        <translation>⊘ Blind: Keine Quelle des Themas liefert. Das ist nicht Ruhe: Niemand sieht hin.</translation>
    </message>
    <message>
        <source>○ Learning: the radar does not know yet what is usual for this topic.</source>
        <translation>○ Lernt: Das Radar weiß noch nicht, was bei diesem Thema üblich ist.</translation>
    </message>
    <message>
        <source>In the chart, hatched time was not measured; it counts neither as calm nor as zero. Red are critical mentions: the sum of the probabilities that a post is negative. The grey band is the usual range; a red background is an incident.</source>
        <translation>In der Grafik wurde schraffierte Zeit nicht gemessen; sie zählt weder als Ruhe noch als null. Rot sind kritische Erwähnungen: die Summe der Wahrscheinlichkeiten, dass ein Beitrag negativ ist. Das graue Band ist der übliche Bereich; roter Hintergrund ist ein Vorfall.</translation>
    </message>
    <message>
        <source>Bahn Streik — both words, in any order</source>
        <translation>Bahn Streik — beide Wörter, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Bahn OR Post — one of them is enough</source>
        <translation>Bahn ODER Post — eines davon genügt</translation>
    </message>
    <message>
        <source>Jaguar -Zoo — without this word</source>
        <translation>Jaguar -Zoo — ohne dieses Wort</translation>
    </message>
    <message>
        <source>&quot;Deutsche Bahn&quot; — these words side by side</source>
        <translation>&quot;Deutsche Bahn&quot; — diese Wörter nebeneinander</translation>
    </message>
    <message>
        <source>Müller* — every word that begins so, such as Müllermilch</source>
        <translation>Müller* — jedes Wort, das so beginnt, etwa Müllermilch</translation>
    </message>
    <message>
        <source>#DeutscheBahn @DB_Presse — a hashtag, an account</source>
        <translation>#DeutscheBahn @DB_Presse — ein Hashtag, ein Konto</translation>
    </message>
    <message>
        <source>(Bahn OR Zug) -Modell — parentheses</source>
        <translation>(Bahn ODER Zug) -Modell — Klammern</translation>
    </message>
    <message>
        <source>Case, umlauts and accents make no difference: Mueller finds Müller.</source>
        <translation>Groß oder klein, Umlaute und Akzente machen keinen Unterschied: Mueller findet Müller.</translation>
    </message>
    <message>
        <source>Ctrl+N	new topic</source>
        <translation>Strg+N	neues Thema</translation>
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
        <source>Alt+1 … Alt+5	the tabs below the chart</source>
        <translation>Alt+1 … Alt+5	die Reiter unter der Grafik</translation>
    </message>
    <message>
        <source>F1	this help</source>
        <translation>F1	diese Hilfe</translation>
    </message>
    <message>
        <source>Ctrl+Q	quit: nothing is watched any more</source>
        <translation>Strg+Q	beenden: es wird nichts mehr beobachtet</translation>
    </message>
    <message>
        <source>In the chart: left and right move from bin to bin, Enter shows the bin&apos;s mentions,</source>
        <translation>In der Grafik: Links und Rechts gehen von Abschnitt zu Abschnitt, Eingabe zeigt dessen Erwähnungen,</translation>
    </message>
    <message>
        <source>Shift with left and right moves through time, plus and minus zoom, End goes back to now.</source>
        <translation>Umschalt mit Links und Rechts wandert durch die Zeit, Plus und Minus zoomen, Ende kehrt zu jetzt zurück.</translation>
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
        <source>&amp;Hashtag</source>
        <translation>&amp;Hashtag</translation>
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
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>For times without an offset; empty means UTC.</source>
        <translation>Für Zeiten ohne Versatz; leer heißt UTC.</translation>
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
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Which column holds what</source>
        <translation>Welche Spalte was enthält</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Time zone of times without one</source>
        <translation>Zeitzone für Zeiten ohne Angabe</translation>
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
        <source>Folder with files of mentions</source>
        <translation>Ordner mit Dateien voller Erwähnungen</translation>
    </message>
    <message>
        <source>address of a feed or of a web page</source>
        <translation>Adresse eines Feeds oder einer Webseite</translation>
    </message>
    <message>
        <source>path of a file or folder</source>
        <translation>Pfad einer Datei oder eines Ordners</translation>
    </message>
    <message>
        <source>Say where the source is.</source>
        <translation>Geben Sie an, wo die Quelle ist.</translation>
    </message>
    <message>
        <source>Say which hashtag to read.</source>
        <translation>Geben Sie an, welcher Hashtag gelesen wird.</translation>
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
        <source>A false alarm is &amp;acceptable</source>
        <translation>Ein &amp;Fehlalarm ist annehmbar</translation>
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
        <source>How often a false alarm is acceptable</source>
        <translation>Wie oft ein Fehlalarm annehmbar ist</translation>
    </message>
    <message>
        <source>Days for which mentions are kept</source>
        <translation>Tage, die Erwähnungen aufbewahrt werden</translation>
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
        <source>Still learning what is usual: {share} of the start-up are over; alarms come after it</source>
        <translation>Lernt noch, was üblich ist: {share} der Anlaufzeit sind um; erst danach gibt es Alarme</translation>
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
        <source>Unusually many posts since {since}: {mentions}, hardly critical; {authors} authors</source>
        <translation>Ungewöhnlich viele Beiträge seit {since}: {mentions}, kaum kritisch; {authors} Autoren</translation>
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
        <source>{file} cannot be written; check its permissions.</source>
        <translation>{file} ist nicht schreibbar; prüfen Sie die Rechte.</translation>
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
        <source>critical mentions</source>
        <translation>kritische Erwähnungen</translation>
    </message>
    <message>
        <source>many, hardly critical</source>
        <translation>viele, kaum kritisch</translation>
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
        <source>Feed (RSS, Atom, JSON) or web page</source>
        <translation>Feed (RSS, Atom, JSON) oder Webseite</translation>
    </message>
    <message>
        <source>Mastodon hashtag</source>
        <translation>Mastodon-Hashtag</translation>
    </message>
    <message>
        <source>File or folder (CSV, JSON lines)</source>
        <translation>Datei oder Ordner (CSV, JSON Lines)</translation>
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
        <source>It grows: {critical} critical posts by now, {factor} of the beginning</source>
        <translation>Es wächst: inzwischen {critical} kritische Beiträge, {factor} gegenüber dem Beginn</translation>
    </message>
    <message>
        <source>First post on {channel}</source>
        <translation>Erster Beitrag auf {channel}</translation>
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
