"""What an incident says: expected against seen, who speaks, how strong the wind is, what drives it; pure.

``seen_expected`` (how many against how many), ``voices`` (an isolated case or a wave), ``wind_force`` (0 to 6,
social and media apart, with the evidence of every criterion), ``drivers`` (words, links, people, channels).
"""
