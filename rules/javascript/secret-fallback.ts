import jwt from 'jsonwebtoken';
import { ConfigService } from '@nestjs/config';

const JWT_SECRET = process.env.JWT_SECRET || 'your-secret-key';
//                                           ^^^^^^^^^^^^^^^^^ alert
const { SESSION_SECRET = 'change-me', PORT = '3000' } = process.env;
//                       ^^^^^^^^^^^ alert
const stripe = new Stripe(process.env['STRIPE_API_KEY'] ?? 'sk_test_123');
//                                                         ^^^^^^^^^^^^^ alert

export const database = {
  host: process.env.DB_HOST || 'localhost',
  user: process.env.DB_USER || 'postgres',
  password: process.env.DB_PASSWORD || 'postgres',
  //                                   ^^^^^^^^^^ alert
};

export class TokenService {
  constructor(private readonly config: ConfigService) {}

  sign(user: User): string {
    const secret = this.config.get<string>('JWT_SECRET', 'fallback');
    //                                                   ^^^^^^^^^^ alert
    const other = this.config.get<string>('REFRESH_SECRET') || 'refresh';
    //                                                         ^^^^^^^^^ alert
    return jwt.sign({ id: user.id }, secret + other, { expiresIn: process.env.JWT_EXPIRES_IN || '1h' });
  }
}

export function key(): string {
  if (process.env.ENCRYPTION_KEY) return process.env.ENCRYPTION_KEY;
  return 'development-key';
  //     ^^^^^^^^^^^^^^^^^ missed: a fallback by statement
}

export const fine = {
  secret: process.env.JWT_SECRET || '',
  token: process.env.API_TOKEN ?? undefined,
  key: process.env.JWT_SECRET || fail('JWT_SECRET is not set'),
  algorithm: process.env.JWT_ALGORITHM || 'HS256',
  header: process.env.TOKEN_HEADER || 'x-auth-token',
  salts: process.env.PASSWORD_MIN_LENGTH || '12',
  mode: process.env.NODE_ENV || 'development',
  generated: process.env.JWT_SECRET || crypto.randomBytes(32).toString('hex'),
  file: process.env.JWT_SECRET_FILE || '/run/secrets/jwt',
  title: config.get('title', 'secret'),
};
