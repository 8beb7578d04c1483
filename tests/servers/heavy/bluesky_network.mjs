// Bluesky's own network for developers, until it is ended.  Arguments: the ports of the account server, of the index
// and of the directory, and one that answers as soon as all that was written until then is in the index.
import { createServer } from 'node:http'
import { TestNetwork } from '@atproto/dev-env'

const [accounts, index, directory, settled] = process.argv.slice(2).map(Number)
const network = await TestNetwork.create({
  dbPostgresSchema: 'radar',
  pds: { port: accounts },
  bsky: { port: index },
  plc: { port: directory },
})
createServer(async (_, answer) => {
  await network.processAll()
  answer.writeHead(204).end()
}).listen(settled, '127.0.0.1')
