/** The command line: `docs/cli.md` is its manual. */
import * as fs from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { audit, type AuditCommandOptions } from './audit';
import { checkCheckpoints, type CheckpointsCommandOptions } from './checkpoints';
import { compare, type CompareCommandOptions } from './compare';
import { connect, type ConnectOptions } from './connect';
import { doctor, type DoctorOptions } from './doctor';
import { drift, type DriftCommandOptions } from './drift';
import { exit, Failure } from './failure';
import { importCommand, type ImportOptions } from './import';
import { labelEvent, type LabelOptions } from './label';
import { exportLog, mergeLogs, migrateLog, pruneLog, showLog } from './log';
import {
  calibrateMonitor,
  checkMonitor,
  explainMonitor,
  type CalibrateCommandOptions,
  type CheckCommandOptions,
} from './monitor';
import { guardOutput, tell } from './output';
import { listPolicies, testPolicies, type PolicyOptions } from './policy';
import { explainRule, listRules, testRules, type RulesOptions } from './rules';
import { listProbes, runProbeCommand, type ProbeChoice, type ProbeRunOptions } from './probe';
import { score } from './score';
import { judgeNames } from './setup';
import type { McpOptions } from './mcp';
import { version } from './version';
import type { PersonsLabel } from '../core/provenance/record';
import { hookFormats } from '../core/hooks/formats';
import { GitError } from '../node/gitChanges';
import { judgeProcessArgument, serveJudge } from '../node/policies/judgeProcess';
import { runWorker, workerArgument } from './worker';

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('driftline')
    .description('Judges AI-written code on this machine: rules and a small local model, no account, no network.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false)
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 could not do what was asked.\nMore: driftline audit --help',
    );

  program
    .command('audit')
    .summary('audit files and folders')
    .description('Runs rules and judge over files and folders, and reports what is insecure.')
    .argument('[PATH...]', 'files and folders; what .gitignore leaves out is left out, what is named is not')
    .option('--changed [REF]', 'only lines that are not as in a commit, HEAD if none is given; counts untracked files')
    .option('--stdin', 'audit standard input')
    .option('--language <NAME>', 'language of standard input')
    .option('--stdin-path <NAME>', 'file name to report for standard input')
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json', 'sarif', 'html', 'markdown'], 'text'))
    .option('--output <FILE>', 'write the report to this file')
    .addOption(choice('--fail-on <SEVERITY>', 'exit with 1 from this on', ['note', 'warning', 'error'], 'warning'))
    .option('--baseline <FILE>', 'leave out what was there before: a file of --set-baseline, or a JSON or SARIF report')
    .option('--set-baseline <FILE>', 'keep what is found now as the baseline, in this file')
    .option('--silenced', 'list what is silenced, too, and by what')
    .addOption(list('--with <FILE>', 'show what is in this SARIF report of another scanner beside ours'))
    .addOption(list('--exclude <GLOB>', 'leave out what matches, as in .gitignore'))
    .addOption(list('--ignore-rule <ID>', 'leave out a rule'))
    .addOption(judgeOption())
    .option('--model <FOLDER>', modelHelp)
    .addOption(list('--policy <FILE>', 'judge by this policy too; a folder means every policy in it'))
    .option('--policy-judge <JUDGE>', policyJudgeHelp)
    .option('--policy-judge-url <ADDRESS>', 'server of that model: http://localhost:8080')
    .option('--rules <FOLDER>', 'rules of your own, beside those that come with Driftline')
    .option('--jobs <NUMBER>', 'processes to use; by default one for each core, at most 4', wholeBetween(1, 64))
    .option('--verbose', 'name the files that were skipped, and why')
    .addHelpText(
      'after',
      examples(
        ['driftline audit .', 'everything below this folder'],
        ['driftline audit src --changed main', 'what is new since main'],
        ['driftline audit . --format sarif > driftline.sarif', 'for a code host'],
        ['driftline audit . --format html --output audit.html', 'a page'],
        ['driftline audit . --set-baseline .driftline.json', 'from now on only what is new'],
        ['driftline audit . --baseline driftline.sarif', 'what that report does not have'],
        ['driftline audit . --with semgrep.sarif', 'beside what Semgrep found'],
        ['driftline audit src --policy .driftline/policies', 'by your own policies, too'],
        ['pbpaste | driftline audit --stdin --language python', 'a snippet'],
      ),
    )
    .action(async (paths: string[], options: AuditCommandOptions, command: Command) =>
      finish(await audit(paths, options, isJudgeAskedFor(command))),
    );

  program
    .command('score')
    .summary('score snippets, JSON lines in and out')
    .description(
      'Reads {id, language, code, prompt?, policy?} from standard input, one JSON object a line, and answers each on its own line, in ' +
        "order, with score, label and findings, or with an error. 'language' may be 'markdown' for a whole answer, or 'text'.",
    )
    .addOption(judgeOption())
    .option('--model <FOLDER>', modelHelp)
    .option('--rules <FOLDER>', 'rules of your own, beside those that come with Driftline')
    .option('--policy-judge <JUDGE>', policyJudgeHelp)
    .option('--policy-judge-url <ADDRESS>', 'server of that model: http://localhost:8080')
    .option('--yes', 'agree to send code there')
    .addHelpText('after', examples(['driftline score < suggestions.jsonl > scores.jsonl', 'any number of lines']))
    .action(async (options: Parameters<typeof score>[0]) => finish(await score(options)));

  program
    .command('hook')
    .summary('answer the hook of an assistant')
    .description(
      "Reads an assistant's hook from standard input, judges the edit and answers as that hook expects. It only advises unless " +
        'told to block. Assistants run it: see driftline connect.',
    )
    .argument('<ASSISTANT>', [...hookFormats.keys()].join(', '))
    .addOption(new Option('--block <SEVERITY>', 'refuse edits from this on').choices(['error', 'warning']))
    .option('--log <LOCATION>', 'drift log to append to');

  program
    .command('connect')
    .summary('let an assistant ask Driftline about its edits')
    .description("Shows what would be written into an assistant's configuration, and writes it after a yes.")
    .argument('<ASSISTANT>', [...hookFormats.keys()].join(', '))
    .addOption(new Option('--block <SEVERITY>', 'refuse edits from this on').choices(['error', 'warning']))
    .option('--project', 'for this folder and everybody who works in it, not for you in all of them')
    .option('--remove', 'take the hook out again')
    .option('--yes', 'write without asking')
    .action(async (assistant: string, options: ConnectOptions) => finish(await connect(assistant, options)));

  program
    .command('import')
    .summary("read assistants' own records into the drift log")
    .description(
      'Reads the code that assistants wrote, and which version wrote it, from their own records on this machine, judges it and ' +
        'appends it to the drift log. Only the records of assistants that you name are read, and of these only the code.',
    )
    .addOption(list('--assistant <NAME>', 'whose records to read; without it, says whose were found'))
    .option('--from <FOLDER>', 'look below this folder, not where the assistant keeps its records')
    .option('--since <WHEN>', 'leave out code from before: a date, or 7d, 12h, 2w')
    .option('--dry-run', 'say what is there; judge and log nothing')
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
    .option('--traces', "read GitHub Copilot's trace database, too: it has dated versions, and prompts beside the code")
    .option('--keep-code', 'keep the code itself in the log')
    .option('--log <PLACE>', 'drift log to append to: a file, or a postgres:// address')
    .addOption(judgeOption())
    .option('--model <FOLDER>', modelHelp)
    .option('--rules <FOLDER>', 'rules of your own, beside those that come with Driftline')
    .addHelpText(
      'after',
      examples(
        ['driftline import', 'whose records are there; reads none'],
        ['driftline import --assistant claude-code --assistant codex', 'what is new since the last time'],
        ['driftline import --assistant codex --dry-run --format json', 'the code itself, as JSON'],
      ),
    )
    .action(async (options: ImportOptions, command: Command) =>
      finish(await importCommand(options, isJudgeAskedFor(command))),
    );

  const probe = program
    .command('probe')
    .summary('put fixed prompts to an assistant to sample what it writes')
    .description('Probes: fixed prompts, put to each version alike, so that versions can be compared pair by pair.')
    .helpCommand(false);
  probeChoice(probe.command('list'))
    .summary('list the prompts')
    .description('Lists the prompts of a suite.')
    .action(async (options: ProbeChoice) => finish(await listProbes(options)));
  probeChoice(probe.command('run'))
    .summary('ask, judge the answers, log them')
    .description(
      'Puts the prompts to a target, judges the answers and appends them to the drift log. The prompts go to the target and ' +
        'nowhere else. Says first what it will cost. Stopped, it goes on where it was when called again.',
    )
    .argument('<TARGET>', `openai:MODEL, anthropic:MODEL, google:MODEL, ollama:MODEL, or 'command:PROGRAM ARGUMENTS'`)
    .option('--url <ADDRESS>', 'server that speaks the same protocol: http://localhost:8080')
    .option('--as <MODEL>', 'the model behind a command whose answers do not name it')
    .option('--samples <NUMBER>', 'answers to each prompt', wholeBetween(1, 100), 1)
    .option('--temperature <NUMBER>', 'the target decides if not given', between(0, 2))
    .option('--max-tokens <NUMBER>', 'of one answer', wholeBetween(16, 200_000), 4096)
    .option('--concurrency <NUMBER>', 'questions at a time', wholeBetween(1, 64), 4)
    .option('--run <NAME>', 'name of the run to begin or go on with; today if not given')
    .option('--run-tests', 'run answers, each shut in, to see whether they work and can be exploited; Linux only')
    .option('--yes', 'ask without being asked')
    .addOption(judgeOption())
    .option('--model <FOLDER>', modelHelp)
    .option('--rules <FOLDER>', 'rules of your own, beside those that come with Driftline')
    .option('--log <LOCATION>', 'drift log to append to')
    .addHelpText(
      'after',
      examples(
        ['driftline probe run ollama:qwen2.5-coder:7b', 'a local model'],
        ['driftline probe run anthropic:claude-sonnet-4-5 --samples 3', 'with the key in ANTHROPIC_API_KEY'],
        [
          "driftline probe run 'command:claude -p --output-format json' --concurrency 2",
          'an assistant of the command line',
        ],
      ),
    )
    .action(async (target: string, options: Omit<ProbeRunOptions, 'target'>, command: Command) =>
      finish(await runProbeCommand({ ...options, target }, isJudgeAskedFor(command))),
    );

  ofEvents(program.command('compare'))
    .summary('say whether one version writes less secure code than another')
    .description(
      'Compares versions of assistants from the drift log: probes that both answered, pair by pair, and code as people asked ' +
        'for it, like with like. Ends with 1 where a later version is shown to be worse than one named before it.',
    )
    .argument('<VERSION...>', 'two or more versions, as driftline log show names them, the older first')
    .option('--detect <POINTS>', 'difference that matters, in percentage points', between(1, 50), 10)
    .option('--confidence <PERCENT>', 'of the intervals', between(80, 99.9), 95)
    .addOption(
      choice('--measure <MEASURE>', 'what decides on probes', ['verdict', 'rules', 'judge', 'tests'], 'verdict'),
    )
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json', 'html'], 'text'))
    .option('--output <FILE>', 'file to write; HTML needs one')
    .option('--log <LOCATION>', 'drift log to read')
    .addHelpText(
      'after',
      examples(['driftline compare claude-sonnet-4-20250514 claude-sonnet-4-5', 'is the newer one worse?']),
    )
    .action(async (versions: string[], options: CompareCommandOptions) => finish(await compare(versions, options)));

  ofEvents(program.command('drift'))
    .summary('watch versions over time, and say which has changed')
    .description(
      'Watches each version over time: against a frozen reference, and against its own days before. May be run every day. Ends ' +
        'with 1 where a version is suspected, or confirmed by probes, to write insecure code more often.',
    )
    .option('--reference <VERSION>', "version to hold others against; 'first' is the first with enough data")
    .option('--keep', 'keep that reference, as it is now, in the log')
    .option('--window <DAYS>', 'days that a version is compared with those before', wholeBetween(2, 365), 60)
    .option('--detect <POINTS>', 'difference that matters, in percentage points', between(1, 50), 10)
    .option('--confidence <PERCENT>', 'of the alarms and intervals', between(80, 99.9), 95)
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json', 'html'], 'text'))
    .option('--output <FILE>', 'file to write; HTML needs one')
    .option('--log <LOCATION>', 'drift log to read')
    .addHelpText(
      'after',
      examples(
        ['driftline drift', 'has anything changed?'],
        ['driftline drift --reference claude-sonnet-4-20250514 --keep', 'hold all others against this one from now on'],
        ['driftline drift --format html --output drift.html', 'a page with charts'],
      ),
    )
    .action(async (options: DriftCommandOptions) => finish(await drift(options)));

  const monitor = program
    .command('monitor')
    .summary('watch for versions whose answers to probes drift towards insecure')
    .description(
      'Places the answers to probes where the judge sees them, and says where a version has moved from the frozen reference: an ' +
        'alarm with known error rates, and the traits behind it.',
    )
    .helpCommand(false);
  const ofMonitor = (name: string) =>
    ofEvents(monitor.command(name))
      .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
      .option('--output <FILE>', 'file to write')
      .option('--space <FOLDER>', 'space to use instead of the one that comes with Driftline')
      .option('--log <LOCATION>', 'drift log to use');
  ofMonitor('calibrate')
    .summary('make a version the frozen reference, and fit the alarm')
    .description(
      "Freezes a version's answers to probes as the reference, makes versions of them on purpose that are insecure to known " +
        'degrees, and fits the alarm to these. The calibration is kept in the log, with its error rates.',
    )
    .argument('<VERSION>', 'as driftline log show names it')
    .option('--detect <POINTS>', 'rise that matters, in percentage points', between(1, 50), 10)
    .option('--seed <NUMBER>', 'of what is drawn', wholeBetween(1, 2 ** 31 - 1), 1)
    .addHelpText('after', examples(['driftline monitor calibrate claude-sonnet-4-20250514', 'hold others against it']))
    .action(async (version: string, options: CalibrateCommandOptions) =>
      finish(await calibrateMonitor(version, options)),
    );
  ofMonitor('check')
    .summary('say which versions have drifted')
    .description('Ends with 1 where there is an alarm, and with 2 where the monitor is not calibrated for this judge.')
    .argument('[VERSION...]', 'every version that has answered probes, if none is named')
    .option('--calibration <FILE>', 'use this one, not the one that the log keeps')
    .action(async (versions: string[], options: CheckCommandOptions) => finish(await checkMonitor(versions, options)));
  ofMonitor('explain')
    .summary('say by which traits and answers a version has drifted')
    .description('Names the traits, the answers that moved the most, and how many stand behind it.')
    .argument('<VERSION>', 'as driftline log show names it')
    .option('--calibration <FILE>', 'use this one, not the one that the log keeps')
    .action(async (version: string, options: CheckCommandOptions) => finish(await explainMonitor(version, options)));

  monitor
    .command('checkpoints')
    .summary('say how the checkpoints of a model that is fine-tuned have moved')
    .description(
      'Reads what python -m training.traits has recorded of a model: how far each checkpoint has moved along seven traits, how ' +
        'far these can be believed, and, once calibrated, an alarm. Ends with 1 where there is one.',
    )
    .argument('<FOLDER>', 'the recording')
    .option('--calibrate <FILE>', 'fit the alarm to the checkpoints whose answers were measured, and write it')
    .option('--calibration <FILE>', 'use this one')
    .option('--danger <PERCENT>', 'share of insecure answers from which a checkpoint is dangerous', between(0.1, 99), 5)
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
    .option('--output <FILE>', 'file to write')
    .action(async (folder: string, options: CheckpointsCommandOptions) =>
      finish(await checkCheckpoints(folder, options)),
    );

  const log = program
    .command('log')
    .summary('show, export, label, merge, prune and move the drift log')
    .description('The drift log: which assistant and version wrote what, and how it was judged.')
    .helpCommand(false);
  const ofLog = (name: string) =>
    log.command(name).option('--log <PLACE>', 'drift log to use: a file, or a postgres:// address');
  ofEvents(ofLog('show'))
    .summary('say what is in it')
    .description('Counts events by assistant and version, and by day.')
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
    .action(async (options: Parameters<typeof showLog>[0]) => finish(await showLog(options)));
  ofEvents(ofLog('export'))
    .summary('write it for other programs')
    .description('Writes events to a file, or to standard output. Code is in them only where it was kept.')
    .argument('[FILE]', 'file to write; one that is there is replaced')
    .addOption(
      new Option(
        '--format <FORMAT>',
        'JSON lines, Parquet, or OpenTelemetry log records as JSON lines; by default jsonl, or as the name of the file ends',
      ).choices(['jsonl', 'parquet', 'otel']),
    )
    .addHelpText(
      'after',
      examples(
        ['driftline log export drift.jsonl', 'for driftline log merge on another machine'],
        ['driftline log export drift.parquet --since 90d', 'for Spark, DuckDB, pandas'],
      ),
    )
    .action(async (file: string | undefined, options: Parameters<typeof exportLog>[1]) =>
      finish(await exportLog(file, options)),
    );
  ofEvents(ofLog('label'))
    .summary('say whether a suggestion is insecure')
    .description(
      'Labels an event. Without a label shows it; without an event shows one that is drawn at random, so that labels may ' +
        'correct what was judged: from 30 on, driftline compare gives the rates that they tell.',
    )
    .argument('[EVENT]', 'its id, or the beginning of it')
    .addArgument(new Argument('[LABEL]', 'what you say of it').choices(['insecure', 'secure']))
    .option('--of <VERSION>', 'draw from what this version wrote')
    .action(async (id: string | undefined, label: PersonsLabel | undefined, options: LabelOptions) =>
      finish(await labelEvent(id, label, options)),
    );
  ofLog('merge')
    .summary('add what other logs have')
    .description('Adds the events of other logs. What this log has already is not added again.')
    .argument(
      '<FROM...>',
      "another machine's drift.db, exported JSON lines (- for standard input), or a postgres:// address",
    )
    .action(async (sources: string[], options: Parameters<typeof mergeLogs>[1]) =>
      finish(await mergeLogs(sources, options)),
    );
  ofLog('prune')
    .summary('remove events')
    .description('Says which events go, and removes them after a yes.')
    .option('--before <WHEN>', 'what is older: a date, or 90d, 12h, 2w')
    .option('--assistant <NAME>', 'what this assistant wrote')
    .option('--dry-run', 'only say what would go')
    .option('--yes', 'remove without asking')
    .action(async (options: Parameters<typeof pruneLog>[0]) => finish(await pruneLog(options)));
  ofLog('migrate')
    .summary('move it to another place')
    .description(
      'Copies the log to another place, a file or a postgres:// address, and leaves this one as it is. Without TO it brings ' +
        "the log to this version's format, which every use of it does, too.",
    )
    .argument('[TO]', 'a file, or a postgres:// address')
    .action(async (target: string | undefined, options: Parameters<typeof migrateLog>[1]) =>
      finish(await migrateLog(target, options)),
    );

  const rules = program
    .command('rules')
    .summary('list, explain and test rules')
    .description('Rules: ours and your own.')
    .helpCommand(false);
  rules
    .command('list')
    .summary('list all rules')
    .description('Lists the rules with severity, precision, weaknesses and languages.')
    .addOption(choice('--format <FORMAT>', 'how to list', ['text', 'json'], 'text'))
    .option('--rules <FOLDER>', 'rules of your own to list as well')
    .action(async (options: RulesOptions) => finish(await listRules(options)));
  rules
    .command('explain')
    .summary("show a rule's page")
    .description('Shows what a rule finds, why that is dangerous and what to write instead.')
    .argument('<RULE>', 'for example python/sql-injection')
    .option('--rules <FOLDER>', 'rules of your own to look in as well')
    .action(async (id: string, options: RulesOptions) => finish(await explainRule(id, options)));
  rules
    .command('test')
    .summary('try rules of your own on their proofs')
    .description(
      'Tries each rule of a folder on the marked code beside it, and says where it does not do what the marks expect.',
    )
    .argument('[FOLDER]', 'folder with rule packs', '.')
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
    .addHelpText('after', examples(['driftline rules test my-rules', 'all rules in that folder']))
    .action(async (folder: string, options: RulesOptions) => finish(await testRules(folder, options)));

  const policy = program
    .command('policy')
    .summary('policies in plain words: list them, and test whether the judge follows them')
    .description('Policies: sentences of yours that code has to keep, put to a judge that answers yes or no.')
    .helpCommand(false);
  const ofPolicy = (name: string) =>
    policy
      .command(name)
      .argument('[FILE...]', 'policies, or folders of them; .driftline/policies if none is named')
      .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
      .option('--policy-judge <JUDGE>', policyJudgeHelp)
      .option('--policy-judge-url <ADDRESS>', 'server of that model: http://localhost:8080');
  ofPolicy('test')
    .summary('say how well the judge follows policies, by their own examples')
    .option('--yes', 'agree to send them to a server without being asked')
    .description(
      "Puts each policy's examples to the judge, as they are written and with another surface, and switches on what it follows better " +
        'than chance. Ends with 1 where it does not follow a policy.',
    )
    .addHelpText(
      'after',
      examples(
        ['driftline policy test', 'all below .driftline/policies'],
        ['driftline policy test no-raw-sql.md --policy-judge ollama:qwen2.5-coder:7b', 'with a model of your own'],
      ),
    )
    .action(async (files: string[], options: PolicyOptions) => finish(await testPolicies(files, options)));
  ofPolicy('list')
    .summary('say which policies there are, and which may speak')
    .description('Lists policies. Asks no judge.')
    .action(async (files: string[], options: PolicyOptions) => finish(await listPolicies(files, options)));

  program
    .command('mcp')
    .summary('answer assistants over the Model Context Protocol')
    .description(
      'A server on standard input and output that lets an assistant audit code, read about a rule and compare versions. It ' +
        'only reads, and only below the folders that you name.',
    )
    .argument('[FOLDER...]', 'what may be read; this folder if none is named')
    .option('--log <PLACE>', 'drift log to compare versions in: a file, or a postgres:// address')
    .addOption(judgeOption())
    .option('--model <FOLDER>', modelHelp)
    .addOption(list('--policy <FILE>', 'audits judge by this policy too; a folder means every policy in it'))
    .option('--policy-judge <JUDGE>', policyJudgeHelp)
    .option('--policy-judge-url <ADDRESS>', 'server of that model: http://localhost:8080')
    .option('--rules <FOLDER>', 'rules of your own, beside those that come with Driftline')
    .addHelpText(
      'after',
      examples([
        'claude mcp add driftline -- driftline mcp',
        'lets Claude Code ask; other assistants have a place for command and arguments',
      ]),
    )
    .action(async (folders: string[], options: McpOptions, command: Command) => {
      // Its kit is of no use to other commands, and takes longer to load than they do.
      const { serveMcp } = await import('./mcp');
      finish(await serveMcp(folders, options, isJudgeAskedFor(command)));
    });

  program
    .command('doctor')
    .summary('say what works on this machine')
    .description('Tries the rules, the grammars and the judge, and says what works.')
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'))
    .option('--judge <FOLDER>', 'judge to try instead of the one that comes with Driftline')
    .option('--model <FOLDER>', modelHelp)
    .option('--rules <FOLDER>', 'rules of your own to try as well')
    .action(async (options: DoctorOptions) => finish(await doctor(options)));

  return program;
}

const policyJudgeHelp =
  'judge of policies: openai:MODEL or ollama:MODEL, which gets the code, or a folder; the one that comes with Driftline if not given';

function probeChoice(command: Command): Command {
  return command
    .option(
      '--suite <PLACE>',
      'a folder of probes, or a published suite: of SecurityEval, SALLM, CyberSecEval or BaxBench; ours if not given',
    )
    .option('--language <NAME>', 'only prompts for this language')
    .option('--weakness <CWE>', 'only prompts that tempt to this')
    .option('--neutral', 'only prompts that ask for nothing insecure')
    .option('--limit <NUMBER>', 'so many at most', wholeBetween(1, 100_000))
    .addOption(choice('--format <FORMAT>', 'how to report', ['text', 'json'], 'text'));
}

const modelHelp = 'the same as --judge FOLDER';

function judgeOption(): Option {
  const names = judgeNames.join(', ');
  return new Option(
    '--judge <JUDGE>',
    `which judge: ${names}, or the folder of one; 'deep' is the largest that is present`,
  )
    .default('fast')
    .argParser((value: string) => {
      if (judgeNames.includes(value) || fs.existsSync(value)) return value;
      throw new InvalidArgumentError(`It must be ${names}, or a folder, and there is no folder ${value}.`);
    });
}

/** Says which events of the drift log a command is about; `toFilter` reads it. */
function ofEvents(command: Command): Command {
  return command
    .option('--assistant <NAME>', 'only what this assistant wrote')
    .option('--since <WHEN>', 'leave out code from before: a date, or 7d, 12h, 2w')
    .option('--until <WHEN>', 'leave out code from then on');
}

function choice(flags: string, description: string, values: readonly string[], standard: string): Option {
  return new Option(flags, description).choices(values).default(standard);
}

/** An option that may be given again and again. */
function list(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be given more than once`)
    .default([], 'none')
    .argParser((value: string, before: string[]) => [...before, value]);
}

function between(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`It must be from ${least} to ${most}.`);
    return number;
  };
}

function wholeBetween(least: number, most: number): (value: string) => number {
  const read = between(least, most);
  return (value) => {
    if (!Number.isInteger(Number(value))) throw new InvalidArgumentError('It must be a whole number.');
    return read(value);
  };
}

function examples(...rows: [command: string, what: string][]): string {
  const width = Math.max(...rows.map(([command]) => command.length));
  return `\nExamples:\n${rows.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`).join('\n')}`;
}

function isJudgeAskedFor(command: Command): boolean {
  return ['judge', 'model'].some((name) => command.getOptionValueSource(name) === 'cli');
}

async function main(): Promise<void> {
  guardOutput();
  process.on('SIGINT', () => process.exit(exit.interrupted));
  const program = createProgram((code) => (process.exitCode = code));
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
}

function fail(error: unknown): void {
  process.exitCode = exit.failed;
  if (error instanceof CommanderError) {
    // Help and version come this way too, with code 0.
    process.exitCode = error.exitCode === 0 ? exit.clean : exit.failed;
    if (error.exitCode !== 0) tell(`${sentence(error.message)} See driftline --help.`);
  } else if (error instanceof Failure || error instanceof GitError) {
    tell(error.message);
  } else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    tell(`${message} (This is a defect of Driftline; DRIFTLINE_DEBUG=1 shows where.)`);
    if (process.env['DRIFTLINE_DEBUG']) tell(stack ?? '');
  }
}

/** `error: unknown option '--x'` as a sentence. */
function sentence(message: string): string {
  const [text = ''] = message.replace(/^error: /, '').split('\n');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

if (process.argv[2] === workerArgument && process.send) {
  runWorker();
} else if (process.argv[2] === judgeProcessArgument && process.send) {
  serveJudge();
} else {
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  main().catch(fail);
}
