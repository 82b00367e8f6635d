"""Requisitions written for tests."""

from __future__ import annotations

PM = """Group Product Manager, Savings

About the role
You will own the product vision and roadmap for savings at a bank for seasonal workers.

What you'll do
- Understand what people with uneven income need, and spend time with them every month
- Lead discovery with design and research and turn insights into product requirements
- Define success metrics and improve activation, retention and deposits
- Run experiments and iterate on the onboarding experience
- Work with marketing on pricing, positioning and launches in new markets

What we're looking for
- A record of shipping consumer products people love
- Strong product sense and data-driven decisions
"""
TPM = """Staff Technical Program Manager, Payments Infrastructure

About the role
You will carry the ledger migration through nine teams, from planning to the last cutover.

What you'll do
- Drive complex cross-team programs and build detailed project plans with milestones
- Track dependencies and risks, and remove blockers before they cost a week
- Report status to executives and keep leadership informed of trade-offs
- Take part in architecture reviews and challenge technical approaches
- Improve our release process and run retrospectives

What we're looking for
- Experience with agile delivery and project management tools such as Jira
- You influence without authority and align engineering leads
"""
HYBRID = """Platform lead

What you'll do
- Own the product roadmap of our device platform and the master schedule of its releases
- Understand developers' needs, and track dependencies between firmware and cloud teams
- Define success metrics, manage program risks, and report status to leadership
- Set the product strategy and take part in architecture decisions
"""
BOILERPLATE = """
Benefits
- Health insurance, dental and vision from the first day
- Paid time off and parental leave for all parents
- Project management training, a yearly roadmap of courses and customer discounts

Equal opportunity
We are an equal opportunity employer and consider applicants without regard to race, sex, age or disability.
Applicants with risks of any kind to their schedule may ask for an accommodation.
"""
POEM = """The tide came in with silver hands and took the children's castle down,
and all the gulls that own the sands were laughing at the sleeping town.
I had a song, I had a stone, I had a letter never sent,
the sea has made them all its own and asked me nothing where it went.
O let the evening keep its gold and let the harbour lights be few,
for everything the water told was only what the water knew.
"""
GERMAN = """Wir suchen eine Person, die unsere Plattform verantwortet. Du leitest Projekte über mehrere Teams,
erkennst Risiken früh und berichtest wöchentlich der Geschäftsleitung. Du arbeitest mit Entwicklung, Vertrieb und Recht
zusammen, führst Termine und Abhängigkeiten und sorgst dafür, dass Entscheidungen getroffen werden.
"""
ENDS = """Lead the exit from our Reno data center. The lease ends in March and will not be renewed. You own the platform
roadmap, the governance and a reusable playbook for the move. After the cutover the team will be disbanded and what
remains is handed over to operations."""
LASTS = """You own launches. Every week another event goes live, and each team depends on the readiness process that you
maintain. The event dates are set by others; the tooling behind all of them outlives any single launch, and you improve
it after each one."""
