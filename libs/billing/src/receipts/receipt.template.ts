/** Typst. Ruled lines, figures in a column, a double rule under what is final. */
export const RECEIPT_TEMPLATE = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.seller.name)
#set page(paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 24mm),
  footer: text(size: 8pt, fill: rgb("#394657"))[#d.footer #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "Noto Sans", size: 10pt, lang: "en", fill: rgb("#101c2c"))
#set par(leading: 0.62em)
#let hair = line(length: 100%, stroke: 0.5pt + rgb("#b9c2bb"))
#let ink = line(length: 100%, stroke: 1pt + rgb("#101c2c"))
#let label(body) = text(size: 7.5pt, weight: "bold", tracking: 0.06em, fill: rgb("#394657"), upper(body))
#let party(who, title) = [
  #label(title) \\
  #text(weight: "bold", who.name) \\
  #for row in who.lines [#row \\ ]
]

#text(size: 20pt, weight: "bold", d.title)
#v(2mm)
#ink
#v(4mm)
#grid(columns: (1fr, 1fr), gutter: 10mm, party(d.seller, d.words.seller), party(d.buyer, d.words.buyer))
#v(6mm)
#grid(columns: (auto, 1fr), column-gutter: 8mm, row-gutter: 2.2mm,
  ..d.facts.map(fact => (text(fill: rgb("#394657"), fact.label), fact.value)).flatten())
#v(8mm)
#ink
#for step in d.lines [
  #block(breakable: false, width: 100%, inset: (y: 1.6mm))[
    #grid(columns: (1fr, 1fr, 34mm), column-gutter: 4mm,
      if step.final { text(weight: "bold", step.label) } else { step.label },
      text(fill: rgb("#394657"), step.how),
      align(right, if step.final { text(weight: "bold", step.amount) } else { step.amount }))
  ]
  #if step.final [
    #align(right, box(width: 34mm)[#line(length: 100%, stroke: 0.6pt) #v(-2.6mm) #line(length: 100%, stroke: 0.6pt)])
  ] else { hair }
]
#v(4mm)
#for note in d.notes [#note #parbreak()]
`;
