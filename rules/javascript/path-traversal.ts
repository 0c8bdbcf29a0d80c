import { Controller, Get, Param, Post, UploadedFile } from '@nestjs/common';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

@Controller('documents')
export class DocumentController {
  @Get(':name')
  async read(@Param('name') name: string) {
    return readFile(join('documents', name), 'utf8');
    //              ^^^^^^^^^^^^^^^^^^^^^^^ alert
  }

  @Post()
  async store(@UploadedFile() file: Express.Multer.File) {
    await writeFile(join('documents', file.originalname), file.buffer);
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    await writeFile(join('documents', `${crypto.randomUUID()}.bin`), file.buffer);
  }

  @Get('terms')
  async terms() {
    return readFile(join('documents', 'terms.md'), 'utf8');
  }
}

export async function GET(request: Request, { params }: { params: { slug: string } }) {
  const { searchParams } = new URL(request.url);
  const page = await readFile(`content/${searchParams.get('page')}.md`, 'utf8');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const post = await readFile(`posts/${params.slug}.md`, 'utf8');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a handler's second parameter
  return new Response(page + post);
}
