import io
import yaml
from ruamel.yaml import YAML
from yaml import Loader, load


def settings(path, text):
    with open(path) as file:
        first = yaml.load(file)
        #       ^^^^^^^^^ alert
    documents = list(yaml.load_all(text))
    #                ^^^^^^^^^^^^^ alert
    second = yaml.load(text, Loader=yaml.Loader)
    #                               ^^^^^^^^^^^ alert
    third = yaml.load(io.StringIO(text), yaml.UnsafeLoader)
    #                                    ^^^^^^^^^^^^^^^^^ alert
    fourth = yaml.unsafe_load(text)
    #        ^^^^^^^^^^^^^^^^ alert
    fifth = yaml.load(path.read_text(), Loader=Loader)
    #                                          ^^^^^^ alert
    return first, documents, second, third, fourth, fifth


def imported(text):
    return load(text, Loader)
    #      ^^^^ missed: imported by its name


def built_in():
    return yaml.load("a: 1")
    #      ^^^^^^^^^ spurious: the document is the program's own


def fine(text, stream):
    yaml.safe_load(text)
    yaml.load(text, Loader=yaml.SafeLoader)
    yaml.load(text, yaml.CSafeLoader)
    yaml.load(stream, Loader=yaml.FullLoader)
    yaml.load(stream, Loader=SettingsLoader)
    yaml.safe_load_all(text)
    YAML(typ="safe").load(stream)
    json.load(stream)
    loader.load(text)
    return yaml.dump({"a": 1})
