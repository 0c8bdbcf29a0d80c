import { redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const next = request.nextUrl.searchParams.get('callbackUrl') ?? '/';
  return NextResponse.redirect(new URL(next, request.url));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

export async function login(request: Request) {
  const { searchParams } = new URL(request.url);
  redirect(searchParams.get('next') || '/');
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

export async function logout(request: NextRequest) {
  const locale = request.nextUrl.searchParams.get('locale');
  if (!locale) return NextResponse.redirect(new URL('/login', request.url));
  return NextResponse.redirect(new URL(`/${locale}/login`, request.url));
}

export default function Page({ user }: { user?: User }) {
  if (!user) redirect('/login');
  return <a href="/logout">{user.name}</a>;
}
