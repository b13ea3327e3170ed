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
const gexf = [...exporterFor('gexf').write(publish(result))].join('');
console.log(gexf.split('\n', 1)[0]);
