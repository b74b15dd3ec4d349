import { createHash, createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What the fake knows and has seen. */
export interface FakeS3 {
  endpoint: string;
  objects: Map<string, Buffer>;
  requests: string[];
  /** Answers the next uploads with 507 while true. */
  full: boolean;
  close(): Promise<void>;
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  key: string;
  body: Buffer;
}

const keys = { id: 'KONTORTEST', secret: 'geheim-nur-im-test', region: 'eu-central-1' };
const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Credentials that the fake accepts, and no others. */
export const fakeKeys = { region: keys.region, accessKeyId: keys.id, secretAccessKey: keys.secret, forcePathStyle: true };

/** An S3 server in memory with one bucket `kontor`: objects, ranges, multipart, lists of two a page; refuses every request whose Signature Version 4 is wrong. */
export async function startFakeS3(): Promise<FakeS3> {
  const parts = new Map<string, Map<number, Buffer>>();
  const server = createServer((request, response) => {
    void answer(fake, parts, request, response);
  });
  const fake: FakeS3 = {
    endpoint: '',
    objects: new Map(),
    requests: [],
    full: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  fake.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

async function answer(fake: FakeS3, parts: Map<string, Map<number, Buffer>>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, fake.endpoint);
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
  const call = { request, response, url, key: rest.join('/'), body: await buffer(request) };
  fake.requests.push(`${request.method} ${url.search.replace(/=.*/, '')}`.trim());
  if (!signed(call)) return refuse(response, 403, 'SignatureDoesNotMatch');
  if (bucket !== 'kontor') return refuse(response, 404, 'NoSuchBucket');
  if (fake.full && (request.method === 'PUT' || request.method === 'POST')) return refuse(response, 507, 'XMinioStorageFull');
  if (url.searchParams.has('uploads') || url.searchParams.has('uploadId')) return multipart(fake, parts, call);
  if (request.method === 'PUT') return put(fake, call);
  if (request.method === 'DELETE') return remove(fake, call);
  if (url.searchParams.has('list-type')) return list(fake, call);
  get(fake, call);
}

function put(fake: FakeS3, { response, key, body }: Call): void {
  fake.objects.set(key, body);
  response.setHeader('ETag', `"${hash(body)}"`).end();
}

function remove(fake: FakeS3, { response, key }: Call): void {
  fake.objects.delete(key);
  response.writeHead(204).end();
}

function get(fake: FakeS3, { request, response, key }: Call): void {
  const found = fake.objects.get(key);
  if (!found) return refuse(response, 404, 'NoSuchKey', request.method === 'HEAD');
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const bytes = range ? found.subarray(Number(range[1]), Number(range[2]) + 1) : found;
  response.writeHead(range ? 206 : 200, { 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function list(fake: FakeS3, { response, url }: Call): void {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const names = [...fake.objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, 2);
  const contents = page.map((name) => `<Contents><Key>${name}</Key><Size>${fake.objects.get(name)!.length}</Size></Contents>`);
  const more = names.length > 2 ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${page[1]}</NextContinuationToken>` : '';
  response.end(`<?xml version="1.0"?><ListBucketResult>${contents.join('')}${more}</ListBucketResult>`);
}

function multipart(fake: FakeS3, parts: Map<string, Map<number, Buffer>>, { request, response, url, key, body }: Call): void {
  const id = url.searchParams.get('uploadId') ?? randomUUID();
  const upload = parts.get(id) ?? new Map<number, Buffer>();
  parts.set(id, upload);
  if (request.method === 'PUT') {
    upload.set(Number(url.searchParams.get('partNumber')), body);
    response.setHeader('ETag', `"${hash(body)}"`).end();
  } else if (url.searchParams.has('uploads')) {
    response.end(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
  } else {
    const numbers = [...upload.keys()].sort((a, b) => a - b);
    if (request.method === 'POST') fake.objects.set(key, Buffer.concat(numbers.map((number) => upload.get(number)!)));
    parts.delete(id);
    response.end('<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
  }
}

function refuse(response: ServerResponse, status: number, code: string, bare = false): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(bare ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** Signature Version 4 as AWS documents it, recomputed from what came over the wire. */
function signed({ request, url, body }: Call): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(request.headers.authorization ?? '');
  if (!given) return false;
  const [, credential, names, signature] = given;
  const [id, day, region, service] = credential!.split('/');
  const payload = String(request.headers['x-amz-content-sha256']);
  if (id !== keys.id || region !== keys.region || payload !== hash(body)) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const headers = names!
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim().replace(/\s+/g, ' ')}\n`)
    .join('');
  const canonical = [request.method, url.pathname, query, headers, names, payload].join('\n');
  const scope = [day, region, service, 'aws4_request'].join('/');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash(canonical)].join('\n');
  const key = [region!, service!, 'aws4_request'].reduce<Buffer>((made, step) => hmac(made, step), hmac(`AWS4${keys.secret}`, day!));
  return hmac(key, text).toString('hex') === signature;
}
