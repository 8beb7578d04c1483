// Tells Bluesky's firehose (com.atproto.sync.subscribeRepos, CBOR) as Jetstream does (JSON), until it is ended.
// Arguments: the port to listen at, the address of the account server, that of the directory.
import { IdResolver } from '@atproto/identity'
import { lexToJson } from '@atproto/lexicon'
import { Firehose } from '@atproto/sync'
import { WebSocketServer } from 'ws'

const [port, accounts, directory] = process.argv.slice(2)
const told = [] // from the account server's beginning on, oldest first
const listeners = new Set()
let lastSeq = 0
let lastUs = 0

function commit({ event: operation, rev, collection, rkey, record, cid }) {
  const written = operation === 'delete' ? {} : { record: lexToJson(record), cid: cid.toString() }
  return { rev, operation, collection, rkey, ...written }
}

function inOtherWords(event) {
  const { did, seq, time } = event
  switch (event.event) {
    case 'identity':
      return { kind: 'identity', identity: { did, seq, time } }
    case 'account':
      return { kind: 'account', account: { active: event.active, did, seq, time, status: event.status } }
    default:
      return { kind: 'commit', commit: commit(event) }
  }
}

function tell(event) {
  lastSeq = event.seq
  // by the account server's clock, so that one that is started anew gives everything the same time again
  lastUs = Math.max(Date.parse(event.time) * 1000, lastUs + 1)
  const line = JSON.stringify({ did: event.did, time_us: lastUs, ...inOtherWords(event) })
  const news = { us: lastUs, collection: event.collection, line }
  told.push(news)
  listeners.forEach((hear) => hear(news))
}

new WebSocketServer({ host: '127.0.0.1', port: Number(port), path: '/subscribe' }).on('connection', (socket, request) => {
  const asked = new URL(request.url, 'ws://127.0.0.1').searchParams
  const wanted = asked.getAll('wantedCollections') // of commits; accounts and identities are told to everybody
  const since = Number(asked.get('cursor') ?? Date.now() * 1000)
  const hear = ({ us, collection, line }) => {
    if (us >= since && (!collection || !wanted.length || wanted.includes(collection))) socket.send(line)
  }
  told.forEach(hear)
  listeners.add(hear)
  socket.on('close', () => listeners.delete(hear))
})

const firehose = new Firehose({
  service: accounts.replace('http', 'ws'),
  idResolver: new IdResolver({ plcUrl: directory, fetch }), // its own refuses to ask this machine
  unauthenticatedHandles: true, // they would be looked up in the world's DNS
  excludeSync: true, // Jetstream does not tell these
  getCursor: () => lastSeq,
  handleEvent: tell,
  onError: (error) => {
    console.error(error)
    process.exit(1)
  },
})
await firehose.start()
