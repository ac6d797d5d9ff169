"""How it is going: five statements, answered from 1 (not at all) to 5 (fully) (texts.md 2.3)."""

PULSE = {
    "purpose": "I could say in one sentence what we are working on, and it still matters.",
    "candour": "I can say the awkward thing here and we are fine afterwards.",
    "usefulness": "Something I did in the last month was better because of these talks.",
    "follow_through": "We both do what we said we would, or say so in time.",
    "balance": "Time, talk and effort are shared in a way that suits us both.",
}
