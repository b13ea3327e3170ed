// The example of the README: from two short articles to a graph and a GEXF file.
import { build, exporterFor, publish } from 'comention';

const articles = [
  { id: 'monday', text: 'Angela Merkel met Emmanuel Macron in Berlin on Monday.' },
  {
    id: 'tuesday',
    text: 'Emmanuel Macron thanked Angela Merkel. Merkel then left Paris for Berlin.',
  },
];

const result = await build(articles, { scope: 'document' });

for (const { source, target, weight } of result.graph.edges) {
  console.log(`${source} -- ${target}: ${weight}`);
}
for (const file of exporterFor('gexf').files) {
  const text = [...file.write(publish(result), console.warn)].join('');
  console.log(file.name, text.slice(0, text.indexOf('\n')));
}
