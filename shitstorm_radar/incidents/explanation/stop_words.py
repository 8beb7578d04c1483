"""Words that carry no subject, German and English, in lower case; what is usual everywhere drives nothing."""

from __future__ import annotations

_GERMAN = """
ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bin
bis bist bitte da dabei dadurch dafür dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf
darin darum darunter darüber das dass davon davor dazu daß dein deine deinem deinen deiner dem den denen denn dennoch
der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eh ehrlich
eigentlich ein eine einem einen einer eines einfach einige einigen einiger einiges einmal endlich er erst es etwa
etwas euch euer eure eurem euren eurer fast für ganz ganzen gar gegen genau gern gerne gewesen gibt hab habe haben
habt hallo halt hast hat hatte hatten hattest hattet heute hier hin hinter hätte hätten ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer ihres im immer in indem ins ist ja jede jedem jeden jeder jedes jemand jene jenem jenen jener jenes
jetzt kann kannst kein keine keinem keinen keiner keines können könnt könnte könnten leider leute lieber mach mache
machen macht mag mal man manche manchem manchen mancher manches mehr mein meine meinem meinen meiner meines mich mir
mit morgen muss musste müssen müsst müsste nach nachdem nein nicht nichts nie noch nun nur nämlich ob oder offen ohne
puh sag sage sagen sagt schon schonmal sehr sei seid sein seine seinem seinen seiner seines seit selbst sich sie sind
so sobald sogar solange solch solche solchem solchen solcher soll sollen sollte sollten sondern sonst sorry soviel
sowas sowie statt tun um und uns unser unsere unserem unseren unserer unter viel viele vielen vielleicht vom von vor
wann war waren warst warum was weder weg wegen weil weiter welche welchem welchen welcher welches wenn wer werde
werden werdet wessen wie wieder will wir wird wirklich wirst wo wohl wollen wollte wollten wurde wurden während wäre
wären würde würden zu zum zur zwar zwischen über
"""
_ENGLISH = """
a about above after again against all also am amp an and any are aren as at be because been before being below between
both but by can cannot com could couldn de did didn do does doesn doing don down during each even ever few for from
further get gets getting go goes going got gt had hadn has hasn have haven having he her here hers herself him himself
his how http https i if in into is isn it its itself just know let like ll lt made make many may me might more most
much must my myself nbsp no nor not now of off ok on once one only or org other our ours ourselves out over own please
quot re really rt said same say says see she should shouldn since so some still such than that the their theirs them
themselves then there these they thing things this those though through to too under until up us use ve very via was
wasn way we well were weren what when where which while who whom why will with won would wouldn www yes yet you your
yours yourself
"""
STOP_WORDS = frozenset(f"{_GERMAN} {_ENGLISH}".split())
