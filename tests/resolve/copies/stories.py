"""An invented story and another one, in paragraphs; one paragraph is a quotation."""

STORY = (
    "The harbour of Quillport will stay closed until the spring, the town council decided on Monday after a survey "
    "found cracks in eleven of the fourteen pillars that carry its northern pier.",
    "Fishermen who have moored there for generations must sail to Pellane, two hours along the coast, and many of them "
    "fear that the buyers will not follow.",
    "“We have asked for a new pier since my father was mayor and every winter the answer was that the old one would do "
    "for another year,” said Ada Morrow, who speaks for the boat owners.",
    "The repair is reckoned at nine million crowns, of which the ministry of works in Karrenstad has promised to carry "
    "no more than a third, according to a letter that the council published.",
    "Work on the pillars cannot begin before the herring season ends, because the only floating crane on the coast is "
    "hired out to a wind park off Ostrene until November.",
)
ANOTHER = (
    "A choir from the mountain villages won the singers' prize in Karrenstad on Saturday, the first time that the cup "
    "leaves the capital since the contest was founded in a railway shed.",
    "Its leader, a retired postman, had rehearsed with the forty singers in a barn because the parish hall was being "
    "painted all through the summer and half of the autumn.",
    "The jury praised the altos above all and needed less than ten minutes for its verdict, which the public received "
    "with stamping and a shower of paper flowers.",
)
