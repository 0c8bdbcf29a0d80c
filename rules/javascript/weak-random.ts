import crypto from 'node:crypto';

export const generateOtp = (): string => Math.floor(100000 + Math.random() * 900000).toString();
//                                                           ^^^^^^^^^^^^^ alert

export function generatePassword(length = 12): string {
  const chars = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  let result = '';
  for (let i = 0; i < length; i++) {
    result += chars.charAt(Math.floor(Math.random() * chars.length));
    //                                ^^^^^^^^^^^^^ alert
  }
  return result;
}

export class AuthService {
  private readonly csrfToken = Math.random().toString(36).substring(2);
  //                           ^^^^^^^^^^^^^ alert

  async requestReset(user: User) {
    user.resetToken = Math.random().toString(36).slice(2) + Date.now().toString(36);
    //                ^^^^^^^^^^^^^ alert
    const verificationCode = Array.from({ length: 6 }, () => Math.floor(Math.random() * 10)).join('');
    //                                                                  ^^^^^^^^^^^^^ alert
    await this.mail.send(user.email, { verificationCode });
  }

  login(user: User) {
    return { user: user.id, sessionId: `${user.id}-${Math.random()}` };
    //                                               ^^^^^^^^^^^^^ alert
  }

  invite() {
    const random = Math.random().toString(36);
    //             ^^^^^^^^^^^^^ missed: becomes a token only later
    return { token: random };
  }
}

export const createToken = () => crypto.randomBytes(32).toString('hex');
export const createPin = () => crypto.randomInt(1000, 10000);
export const jitter = (delay: number) => delay + Math.random() * 100;
export const pickColor = (colors: string[]) => colors[Math.floor(Math.random() * colors.length)];
export const mockToken = () => `mock-${Math.random()}`;

export function shuffle(tokens: string[]) {
  return tokens.sort(() => Math.random() - 0.5);
}

export function retryWithToken(token: string) {
  return setTimeout(() => send(token), Math.random() * 1000);
}

export function Spinner() {
  const id = `spinner-${Math.random().toString(36).slice(2)}`;
  const temperature = Math.random() > 0.5 ? 1 : 0;
  return { id, temperature };
}
