import { Injectable } from '@nestjs/common';
import { DataSource, Repository } from 'typeorm';
import { PrismaClient, Prisma } from '@prisma/client';

const prisma = new PrismaClient();

@Injectable()
export class UserService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: Repository<User>,
    private readonly schema: string,
  ) {}

  async byEmail(email: string) {
    return prisma.$queryRawUnsafe<User[]>(`SELECT * FROM "User" WHERE email = '${email}'`);
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }

  async search(term: string, limit: number) {
    const found = await this.dataSource.query(`SELECT * FROM users WHERE name ILIKE '%${term}%' LIMIT ${limit}`);
    //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    const built = this.users.createQueryBuilder('u').where(`u.name = '${term}'`).getMany();
    //                                                     ^^^^^^^^^^^^^^^^^^^^ alert
    return [found, built];
  }

  async ordered(column: string) {
    return this.users.query('SELECT * FROM users ORDER BY ' + column);
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }

  async fine(id: number, email: string, alias: string) {
    await prisma.$queryRaw`SELECT * FROM "User" WHERE email = ${email}`;
    await prisma.$queryRaw(Prisma.sql`SELECT * FROM "User" WHERE email = ${email}`);
    await prisma.$queryRawUnsafe('SELECT * FROM "User" WHERE email = $1', email);
    await this.dataSource.query(`SELECT * FROM users WHERE id = ${id}`);
    await this.dataSource.query(`SELECT * FROM ${this.schema}.users WHERE email = $1`, [email]);
    await this.users.createQueryBuilder(alias).where(`${alias}.name = :name`, { name: email }).getMany();
    await this.users.find({ where: { email } });
  }
}
