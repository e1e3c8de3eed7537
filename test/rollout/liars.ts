import { connect, createServer, type Socket } from 'node:net'
import { readBody, type Served, serve } from '../servers/serve.ts'

/** What stands between the project and a real Prometheus, and can spoil its answers. */
export interface PrometheusLiar extends Served {
  /** `pass` hands everything on; `hang` never answers. */
  mode: 'pass' | 'down' | 'empty' | 'nan' | 'login-page' | 'refuse' | 'hang'
  /** Called with each query. */
  onQuery: (query: string) => void
}

/** Starts it in front of a real Prometheus. */
export async function startPrometheusLiar(url: string): Promise<PrometheusLiar> {
  const served = await serve(async (request, response) => {
    await readBody(request)
    const asked = new URL(request.url ?? '/', url)
    liar.onQuery(asked.searchParams.get('query') ?? '')
    if (liar.mode === 'hang') return
    if (liar.mode === 'down') return void response.socket?.destroy()
    if (liar.mode === 'login-page') return void response.end('<html>Please sign in</html>')
    if (liar.mode === 'refuse') return void response.writeHead(401).end()
    const answer = await fetch(asked)
    let text = await answer.text()
    if (liar.mode === 'empty') text = text.replace(/"result":\[.*\]/s, '"result":[]')
    if (liar.mode === 'nan') text = text.replaceAll(/(\[[\d.]+,)"[^"]*"\]/g, '$1"NaN"]')
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  const liar: PrometheusLiar = { ...served, mode: 'pass', onQuery: () => {} }
  return liar
}

/** What stands between the project and the runtime API of a real HAProxy. */
export interface HaproxyLiar {
  /** `host:port` */
  readonly address: string
  /** `swallow` answers changes of weights as HAProxy does, and hands none of them on; `down` refuses connections. */
  mode: 'pass' | 'swallow' | 'down'
  /** The commands that came. */
  readonly commands: string[]
  close(): Promise<void>
}

/** Starts it in front of a real HAProxy. */
export async function startHaproxyLiar(runtime: string): Promise<HaproxyLiar> {
  const [host = '', port = ''] = runtime.split(':')
  const server = createServer((client: Socket) => {
    client.on('error', () => {})
    if (liar.mode === 'down') return void client.destroy()
    client.once('data', (chunk) => {
      const command = chunk.toString().trim()
      liar.commands.push(command)
      if (liar.mode === 'swallow' && command.includes(' weight ')) return void client.end('\n')
      const real = connect(Number(port), host, () => real.write(chunk))
      real.on('error', () => client.destroy())
      real.pipe(client)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const liar: HaproxyLiar = {
    address: typeof address === 'object' && address ? `127.0.0.1:${address.port}` : '',
    mode: 'pass',
    commands: [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return liar
}
