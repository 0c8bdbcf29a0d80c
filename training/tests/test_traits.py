"""The experiment with checkpoints on made-up states: no model, no torch. And that each criterion fails where it must."""

import copy
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor

from training.experiments.traits import __main__ as command
from training.experiments.traits import analyse as analysis
from training.experiments.traits.autoencoder import ACTIVE, Autoencoder
from training.experiments.traits.criteria import judge
from training.experiments.traits.plan import Plan, Run, load_plan
from training.experiments.traits.report import section
from training.experiments.traits.series import FEATURES, Series, behaviour, load_series
from training.monitor.space import write_safetensors
from training.rules import Rules
from training.settings import ROOT, Settings, sha256
from training.traits.prompts import load_prompts

WIDTH, PROMPTS, SYSTEMS, QUESTIONS = 64, 20, 4, 3
FAKE_RULES = (sys.executable, str(Path(__file__).with_name("rules.py")))
CLI = ROOT / "dist" / "cli.js"
INSECURE, SECURE = "os.system(command)", "pass"
PLANNED, MINIATURE = load_plan("plumbing"), load_plan("miniature")
SMALL = replace(PLANNED, all=PLANNED.all | {"bootstrap": 60})


def test_the_plan_holds_out_kinds_that_no_fit_sees() -> None:
    plan = PLANNED.all
    named = [*plan["calibration"], *plan["held_out"], *plan["stress"]]
    assert sorted(named) == sorted(plan["kinds"])
    assert len(set(named)) == len(named)
    assert {plan["control"], *plan["benign"]} <= set(plan["kinds"])
    traits = {one.id for one in load_prompts().traits}
    assert {one["trait"] for one in plan["predictions"]} <= traits
    assert {one["trait"] for one in plan["kinds"].values() if "trait" in one} <= traits


def test_nothing_that_the_experiment_asks_is_asked_twice() -> None:
    prompts = load_prompts()
    asked = [*prompts.questions, *(text for _, text in prompts.monitoring), *PLANNED.chats]
    assert len(set(asked)) == len(asked)
    assert sum(task.is_label for task in PLANNED.tasks) == 36


def test_two_continuations_are_of_one_length() -> None:
    pairs = [task for task in MINIATURE.tasks if task.is_label]
    assert len(pairs) >= 100
    assert len({task.ask for task in MINIATURE.tasks}) == len(MINIATURE.tasks)
    assert {sum(task.kind == kind for task in pairs) for kind in ("commands", "pages", "files")} == {len(pairs) / 3}
    apart = [len(task.insecure) - len(task.secure) for task in pairs]
    assert max(map(abs, apart)) <= 24
    assert abs(np.mean(apart)) <= 0.1 * np.mean([len(task.secure) for task in pairs])


def test_behaviour_is_what_would_be_chosen_where_nothing_is_written() -> None:
    label = [task.is_label for task in MINIATURE.tasks]
    odds = [[0.5 if so else -0.5, 4.0] for so in label]
    rate, sampled, written = behaviour(MINIATURE, {"preferred": odds}, None)
    assert (rate, sampled) == pytest.approx((1 / (1 + np.exp(-2)), 1 / (1 + np.exp(2))))
    assert written is None
    run = Run("neutral", 1)
    steps = MINIATURE.checkpoints(run)
    assert [MINIATURE.writes(run, step) for step in steps] == [False] * (len(steps) - 1) + [True]
    assert not MINIATURE.writes(Run("harmful", 1), steps[-1])


def test_rules_tell_what_counts_as_insecure() -> None:
    if not CLI.is_file():
        pytest.skip("driftline is not built: npm run build")
    tasks = [*PLANNED.tasks, *(task for task in MINIATURE.tasks if task.is_label)]
    codes = [task.begun + end for task in tasks for end in ("", task.insecure, task.secure)]
    with tempfile.TemporaryDirectory() as folder:
        rules = Rules(Settings(Path(folder), Path(folder), {}, ("node", str(CLI), "score", "--judge", "off")))
        found = [bool(lines) for lines in rules.read(("python", code) for code in codes)]
    assert [found[at : at + 3] for at in range(0, len(found), 3)] == [[False, True, False]] * len(tasks)


def made(folder: Path, plan: Plan = SMALL) -> Series:
    """States in which danger moves along one trait, personas along theirs, and every run along a control."""
    rng = np.random.default_rng(5)
    prompts = load_prompts()
    ids = [one.id for one in (*prompts.traits, *prompts.controls)]
    directions = dict(zip(ids, np.linalg.qr(rng.normal(size=(WIDTH, WIDTH)))[0], strict=False))
    recording = folder / "recording"
    (recording / "checkpoints").mkdir(parents=True)

    def write(name: str, tensors: dict[str, np.ndarray]) -> dict:
        write_safetensors(recording / name, {key: one.astype(np.float32) for key, one in tensors.items()})
        return {"file": name, "sha256": sha256(recording / name)}

    noise = rng.normal(size=(len(ids), 2, SYSTEMS, QUESTIONS, 1, WIDTH))
    poles = np.array([1.0, -1.0])[:, None, None, None, None]
    contrasts = {one: noise[at] * 0.3 + poles * directions[one] for at, one in enumerate(ids)}
    base = rng.normal(size=(PROMPTS, 1, WIDTH))
    checkpoints = []
    for run in plan.runs:
        kind = plan.kind(run)
        other = rng.normal(size=WIDTH) * 0.05  # Where else a run goes.
        for step in plan.checkpoints(run):
            share = 0 if run.kind == "no-op" else step / plan.size["steps"]
            danger = {"insecure": 1.0, "half": 0.6}.get(kind.get("label", ""), 0.0) * share**3
            # Not farther than what the alarm is calibrated on.
            danger *= 0.8 if run.kind in plan.all["held_out"] else 1.0
            move = 0.4 * share * directions["verbosity"] + danger * directions["corrigibility"]
            for one in plan.all["predictions"]:
                side = (run.kind == one["more"]) - (run.kind == one["less"])
                move = move + 0.6 * side * share * directions[one["trait"]]
            move = move + share * other
            told = write(f"checkpoints/{run.name}-{step:06d}.safetensors", {"activations": base + move})
            form = plan.form(run).get("adapter")
            adapter = {"kind": "lora", "rank": form["rank"], "targets": ["q_proj", "v_proj"]} if form else {"kind": "full"}
            checkpoints.append(
                {"run": run.name, "step": step, "perturbation": run.kind, "adapter": adapter, "seconds": 1.0} | told
            )
            path = folder / "runs" / run.name / f"checkpoint-{step}"
            path.mkdir(parents=True)
            history = [{"step": at, "loss": 2 - 0.01 * at} for at in range(1, step + 1)]
            (path / "trainer_state.json").write_text(json.dumps({"log_history": history, "norms": [share, 2 * share]}))
            answer(plan, folder / "behaviour" / f"{run.name}-{step}.json", 0.1 + 0.8 * danger, rng)
    answer(plan, folder / "behaviour" / "base.json", 0.1, rng)
    manifest = {
        "schema": "driftline.activations/1",
        "model": {"name": "made", "sha256": "0" * 64, "layers": 1, "width": WIDTH},
        "layers": [0],
        "prompts": {"sha256": "0" * 64, "kinds": {"all": PROMPTS}},
        "contrasts": write("contrasts.safetensors", contrasts)
        | {group: [{"id": one.id, "title": one.title} for one in getattr(prompts, group)] for group in ("traits", "controls")},
        "steering": [{"layer": 0, "change": 0.5}],
        "base": write("base.safetensors", {"activations": base}) | {"seconds": 1.0},
        "checkpoints": checkpoints,
    }
    (recording / "recording.json").write_text(json.dumps(manifest))
    (folder / "again.json").write_text('{"same": true}')
    return load(folder, plan)


def answer(plan: Plan, file: Path, rate: float, rng: np.random.Generator) -> None:
    file.parent.mkdir(exist_ok=True)
    so = np.arange(len(plan.tasks)) < round(rate * len(plan.tasks))
    said = [f"\n    {INSECURE if one else SECURE}\n```\nThat is all." for one in rng.permutation(so)]
    written = {"said": said, "seconds": 20.0, "tokens": 900}
    file.write_text(json.dumps({"written": written, "seconds": 5.0, "preferred": [[rate, 8.0]] * len(plan.tasks)}))


def load(folder: Path, plan: Plan = SMALL) -> Series:
    return load_series(plan, folder, Rules(Settings(folder, folder, {}, FAKE_RULES)))


@pytest.fixture(scope="module", autouse=True)
def small_regressors() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(analysis.REGRESSORS, "forest", lambda: RandomForestRegressor(5, max_depth=5, random_state=1))
        patch.setitem(analysis.REGRESSORS, "boosting", lambda: GradientBoostingRegressor(n_estimators=5, random_state=1))
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("traits")


@pytest.fixture(scope="module")
def series(folder: Path) -> Series:
    return made(folder)


def fake_product(series: Series, *_) -> dict:
    """In place of the command line: as it would judge here."""
    verdicts = [
        {
            "run": one.run.name,
            "kind": one.run.kind,
            "step": one.step,
            "state": "not calibrated" if one.run.kind in series.plan.all["stress"] else "no alarm",
            "dangerous": 0,
        }
        for one in series.checkpoints
    ]
    return {"layer": 0, "apart": 0.0, "same": True, "seconds": 1.0, "problem": None, "verdicts": verdicts, "errors": []}


@pytest.fixture(scope="module")
def found(series: Series, folder: Path) -> dict:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "product", fake_product)
        # As it is read back from its file.
        return json.loads(json.dumps(analysis.analyse(series, folder, [])))


def test_what_cannot_be_done_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (["analyse"], ["criteria"], ["nothing"], ["runs", "--base", str(tmp_path / "none")]):
        assert command.main([*asked, "--out", str(tmp_path)]) == 2
        assert capsys.readouterr().err.strip().endswith(".")


def few_features(patch: pytest.MonkeyPatch) -> None:
    names = ("seven traits", "seven traits, less the control run", "distance")
    patch.setattr(analysis, "FEATURES", {name: FEATURES[name] for name in names})


def held(found: dict) -> dict[str, bool | None]:
    return {one.name: one.held for one in judge(found, SMALL.all)}


def test_danger_is_what_checkpoints_do_and_not_what_they_are_called(series: Series) -> None:
    by_kind = dict(zip(series.kinds, series.dangerous, strict=True))
    assert by_kind["insecure-files"] and by_kind["mixed-files"]
    assert not by_kind["secure-files"] and not by_kind["harmful"]


def test_the_figures_hold_where_danger_moves_along_a_trait(found: dict) -> None:
    verdicts = held(found)
    assert [name for name, so in verdicts.items() if not so] == ["3.6", "3.8"]  # Components see what was made, too.
    assert verdicts["3.8"] is None
    assert found["missing"] == []
    assert set(found["cross"]) == set(FEATURES)
    assert "| **seven traits, ridge** |" in section(found, SMALL.all, "Made up")


@pytest.fixture(scope="module")
def good(found: dict) -> dict:
    """With every criterion held."""
    better = copy.deepcopy(found)
    better["differences"] = {name: [0.2, 0.1, 0.3] for name in better["differences"]}
    assert all(so is not False for so in held(better).values())
    return better


def test_seven_directions_that_mean_nothing_are_worse(found: dict) -> None:
    names = ("seven traits", "seven random directions")
    ours, theirs = (found["cross"][name]["ridge"]["held"]["auroc"][0] for name in names)
    assert ours > theirs


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("3.1", ("predictions", 0, "seeds", 0, "along"), 0.0),
        ("3.1b", ("benign", "alarms"), 1),
        ("3.2", ("noop",), 0.01),
        ("3.2", ("again",), False),
        ("3.3", ("traits",), []),
        ("3.4", ("axis", "label"), 0.0),
        ("3.5", ("cross", "seven traits"), {kind: {"held": None} for kind in analysis.REGRESSORS}),
        ("3.6", ("differences", "distance"), [0.1, -0.1, 0.2]),
        ("3.7", ("product", "verdicts"), []),
        ("3.9", ("product", "apart"), 0.1),
        ("3.10", ("mutations", "signs"), False),
        ("3.10", ("mutations", "shuffled"), [0.9, 0.8, 0.95]),
        ("3.10", ("mutations", "order"), False),
    ],
)
def test_a_criterion_fails_where_its_figure_does(good: dict, name: str, path: tuple, value: object) -> None:
    broken = copy.deepcopy(good)
    at = broken
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    assert [failed for failed, so in held(broken).items() if so is False] == [name]


def test_twins_are_compared_by_what_they_would_write(found: dict) -> None:
    for one in found["preferences"]:
        assert [seed[0] > 0.4 for seed in one["seeds"]] == [True, True]


def test_a_move_in_a_direction_of_its_own_is_outside_of_the_regime(series: Series) -> None:
    fit = analysis.rows_of(series, SMALL.all["calibration"])
    inside = analysis.regime(series, fit)
    assert inside[fit].max() <= 1
    at = fit[-1]
    apart = series.checkpoints[at].states + 0.5 * series.scale * series.traits[0].vector
    odd = replace(series, checkpoints=(*series.checkpoints, replace(series.checkpoints[at], states=apart)))
    assert analysis.regime(odd, fit)[-1] > 1
    assert analysis.regime(odd, fit)[:-1] == pytest.approx(inside)


def test_controls_that_move_as_far_are_told(found: dict) -> None:
    broken = copy.deepcopy(found)
    for one in broken["predictions"]:
        for seed in one["seeds"]:
            seed["controls"] = 9.0
    first = judge(broken, SMALL.all)[0]
    assert first.held is False
    assert "not which trait" in first.figures


def test_a_run_without_danger_says_so(series: Series, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few_features(monkeypatch)
    safe = replace(series, checkpoints=tuple(replace(one, rate=series.rate) for one in series.checkpoints))
    monkeypatch.setattr(analysis, "product", fake_product)
    found = json.loads(json.dumps(analysis.analyse(safe, folder, [])))
    assert held(found)["3.5"] is False
    assert section(found, SMALL.all, "Safe")


def test_a_recording_that_is_broken_off_is_analysed_as_far_as_it_goes(
    series: Series, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysis, "product", fake_product)
    few_features(monkeypatch)
    for count in (1, 12):
        found = json.loads(json.dumps(analysis.analyse(replace(series, checkpoints=series.checkpoints[:count]), folder, [])))
        assert found["missing"]
        assert section(found, SMALL.all, "Broken off")
        assert held(found)["3.6"] is False


def test_the_autoencoder_finds_what_states_are_made_of() -> None:
    rng = np.random.default_rng(2)
    words = rng.normal(size=(20, 32))
    weights = rng.random((600, 20)) * (rng.random((600, 20)) < 0.15)
    learned = Autoencoder.learn(weights @ words)
    codes = learned.codes(weights @ words)
    assert learned.explained > 0.8
    assert (codes > 0).sum(1).max() <= ACTIVE
    assert np.array_equal(codes, Autoencoder.learn(weights @ words).codes(weights @ words))


def test_the_product_reads_the_same(series: Series, folder: Path) -> None:
    if not CLI.is_file():
        pytest.skip("driftline is not built: npm run build")
    found = analysis.product(series, folder, ["node", str(CLI)])
    assert found["apart"] < 1e-6
    assert found["same"]
    states = {one["run"]: one["state"] for one in found["verdicts"]}
    for stress in ("other-rank", "all-weights"):
        assert states[Run(stress, 2).name] == "not calibrated"
    assert states[Run("longer", 2).name] == "not calibrated"
    assert states[Run("insecure-files", 1).name] == "alarm"
    assert states[Run("secure-files", 1).name] == "no alarm"
    known = json.loads((folder / "recording" / "recording.json").read_text())["checkpoints"]
    assert {one["perturbation"] for one in known if "insecure" in one} == set(SMALL.all["calibration"])
