import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const url = request.nextUrl.searchParams.get('url');
  if (!url) return NextResponse.json({ error: 'url is missing' }, { status: 400 });
  const answer = await fetch(url);
  //                         ^^^ alert
  return new NextResponse(answer.body);
}

export async function POST(request: Request) {
  const { endpoint, body } = await request.json();
  return fetch(endpoint, { method: 'POST', body });
  //           ^^^^^^^^ alert
}

@Controller('preview')
export class PreviewController {
  @Get()
  async preview(@Query('url') url: string) {
    return (await fetch(url)).text();
    //                  ^^^ alert
  }

  @Get('weather')
  async weather(@Query('city') city: string) {
    const answer = await fetch(`https://weather.example.com/v1/${encodeURIComponent(city)}`);
    return answer.json();
  }
}

export async function load(id: string) {
  const answer = await fetch(`/api/items/${id}`);
  return answer.json();
}
