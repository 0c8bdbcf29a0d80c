import { NestFactory } from '@nestjs/core';
import { WebSocketGateway } from '@nestjs/websockets';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origin: true, credentials: true });
  //               ^^^^^^^^^^^^ alert
  await app.listen(process.env.PORT ?? 3000);
}

@WebSocketGateway({ cors: { origin: '*', credentials: true } })
//                          ^^^^^^^^^^^ alert
export class EventsGateway {}

@WebSocketGateway({ cors: { origin: '*' } })
export class PublicGateway {}

@WebSocketGateway({ cors: { origin: ['https://app.example.com'], credentials: true } })
export class AppGateway {}

bootstrap();
