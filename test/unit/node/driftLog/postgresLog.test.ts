import { openDriftLog } from '../../../../src/node/driftLog/open';
import { keepsTheContract } from './contract';
import { noServer, startPostgres, type PostgresServer } from './postgresServer';

suite('the drift log on PostgreSQL', function () {
  this.timeout(60_000);
  let server: PostgresServer | undefined;
  suiteSetup(async function () {
    server = await startPostgres();
    if (server) return;
    console.log(`    ${noServer}`);
    this.skip();
  });
  suiteTeardown(() => server?.stop());
  keepsTheContract(async () => openDriftLog(await (server as PostgresServer).database()));
});
