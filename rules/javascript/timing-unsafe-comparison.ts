import crypto, { createHmac, timingSafeEqual } from 'node:crypto';
import { NextRequest, NextResponse } from 'next/server';

export function verifyGithub(body: string, header: string): boolean {
  const digest = 'sha256=' + createHmac('sha256', key).update(body).digest('hex');
  return digest === header;
  //     ^^^^^^^^^^^^^^^^^ alert
}

export function verifyShop(req: Request, body: string) {
  const hash = crypto.createHmac('sha256', key).update(body).digest('base64');
  if (req.headers['x-shop-signature'] !== hash) throw new Error('wrong signature');
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

export function guard(req: Request, res: Response, next: NextFunction) {
  const given = req.headers['x-api-key'];
  if (given !== process.env.API_KEY) return res.sendStatus(401);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  next();
}

export async function GET(request: NextRequest) {
  if (request.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) {
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return new NextResponse('unauthorized', { status: 401 });
  }
  return NextResponse.json({ ok: true });
}

export function login(user: User, password: string) {
  return user.password === password;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: no sign of a request
}

export function safe(body: string, header: Buffer): boolean {
  const digest = createHmac('sha256', key).update(body).digest();
  return digest.length === header.length && timingSafeEqual(digest, header);
}

export function checks(req: Request, file: Buffer, expected: string) {
  const checksum = crypto.createHash('sha256').update(file).digest('hex');
  if (checksum !== expected) throw new Error('damaged');
  if (!process.env.API_KEY || process.env.API_KEY === 'test') return false;
  if (req.headers['x-mode'] === process.env.NODE_ENV) return true;
  return req.body.name === 'admin' && req.headers.host === process.env.HOST;
}
