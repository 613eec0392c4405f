"""Calls every method of Datadog's Python SDK against a simulated Cloudcraft, which the environment names as the SDK reads it.

One line for each check on stdout; exits with 1 if one fails. SDK_READ_KEY is a key that may only read.
"""

import csv
import inspect
import io
import json
import os
import sys
import urllib.request
import zipfile

from cloudcraftco import error
from cloudcraftco.cloudcraft import Cloudcraft

HOST, PORT = os.environ["CLOUDCRAFT_HOST"], os.environ["CLOUDCRAFT_PORT"]
NOBODY = "11111111-2222-4333-8444-555566667777"
ROLE = "arn:aws:iam::111122223333:role/cloudcraft"
APP = {"subscriptionId": NOBODY, "directoryId": NOBODY, "applicationId": NOBODY}
PNG = b"\x89PNG\r\n\x1a\n"
called = set()
failures = []


class Recorded(Cloudcraft):
    """The SDK's client, which remembers what it was asked."""

    def __getattribute__(self, name):
        called.add(name)
        return super().__getattribute__(name)


def faults(*names):
    """The next snapshots and other requests fail like this."""
    url = f"http://{HOST}:{PORT}/simulator/faults"
    request = urllib.request.Request(url, json.dumps(names).encode(), method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        answer.read()


def check(name, act):
    try:
        act()
        print(f"ok {name}")
    except Exception as problem:  # any failure of the SDK is what this looks for
        failures.append(name)
        print(f"FAILED {name}: {type(problem).__name__}: {problem}")


def refused(kind, act):
    try:
        act()
    except kind:
        return
    raise AssertionError(f"was not refused with {kind.__name__}")


def user():
    profile = sdk.read_user_profile()
    assert len(profile["id"]) == 36 and profile["name"] and profile["email"] and profile["settings"]
    # The SDK adds a prefix of its own to the path on localhost.
    assert Recorded({"host": "localhost"}).read_user_profile() == profile


def account_life(cloud, data, changed, region):
    create = getattr(sdk, f"create_{cloud}_account")
    update = getattr(sdk, f"update_{cloud}_account")
    snapshot = getattr(sdk, f"snapshot_{cloud}_account")
    delete = getattr(sdk, f"delete_{cloud}_account")
    accounts = getattr(sdk, f"list_{cloud}_accounts")
    made = create({"name": "One", **data})
    assert len(made["id"]) == 36 and made["name"] == "One"
    assert update(made["id"], {"name": "Two", **changed})["name"] == "Two"
    assert "Two" in [one["name"] for one in accounts()["accounts"] if one["id"] == made["id"]]
    assert snapshot(made["id"], region, "png").startswith(PNG)
    assert delete(made["id"]) is None
    assert made["id"] not in [one["id"] for one in accounts()["accounts"]]
    refused(error.CloudcraftMissingResource, lambda: update(NOBODY, {"name": "Two", **changed}))
    refused(error.CloudcraftMissingResource, lambda: delete(NOBODY))
    refused(error.CloudcraftMalformed, lambda: delete("no-id"))
    # This SDK does not expect the 400 that the service answers here.
    refused(error.CloudcraftUnexpected, lambda: create({"name": "Bad"}))


def role():
    parameters = sdk.read_aws_role_parameters()
    assert len(parameters["accountId"]) == 12 and len(parameters["externalId"]) == 36
    trusted = f"accountID={parameters['accountId']}&externalID={parameters['externalId']}"
    assert trusted in parameters["awsConsoleUrl"]


def first(accounts):
    return accounts["accounts"][0]["id"]


def snapshots(take, account, region, kept):
    """All formats and options: lists are sent as repeated parameters, and truth as `True`."""
    document = json.loads(take(account, region, "json", {"exclude": ["ebs", "azuredisk"], "label": False}))
    types = {node["type"] for node in document["data"]["nodes"]}
    assert kept in types and not types & {"ebs", "azuredisk"} and document["data"]["text"] == []
    found = json.loads(take(account, region, "json", {"filter": f"type={kept} OR type=nothing"}))
    assert {node["type"] for node in found["data"]["nodes"]} == {kept}
    look = {"width": 640, "height": 360, "scale": 1.5, "grid": True, "transparent": False}
    png = take(account, region, "png", {**look, "theme": "dark", "projection": "2d", "autoconnect": False})
    assert png.startswith(PNG) and png[16:24] == (640).to_bytes(4, "big") + (360).to_bytes(4, "big")
    assert b"<svg" in take(account, region, "svg", look)
    assert take(account, region, "pdf", {"landscape": True, "paperSize": "A4"}).startswith(b"%PDF-")
    assert b"<mxGraphModel" in take(account, region, "mxGraph")
    refused(error.CloudcraftMissingResource, lambda: take(NOBODY, region, "png"))
    refused(error.CloudcraftMalformed, lambda: take("no-id", region, "png"))
    refused(error.CloudcraftMalformed, lambda: take(account, "mars-1", "png"))
    refused(error.CloudcraftMalformed, lambda: take(account, region, "gif"))


def blueprint_life():
    made = sdk.create_blueprint({"data": {"grid": "standard", "name": "One"}})
    assert len(made["id"]) == 36 and made["data"]["name"] == "One"
    label = {"id": "label", "text": "Hello\nWorld!", "type": "isotext", "color": "#f5b720", "mapPos": [0, 0], "textSize": 15}
    assert sdk.update_blueprint(made["id"], {"data": {"grid": "standard", "name": "Two", "text": [label]}}) is None
    assert sdk.read_blueprint(made["id"])["data"] | {"version": 0} == {
        **{"grid": "standard", "name": "Two", "text": [label], "version": 0},
    }
    assert made["id"] in [one["id"] for one in sdk.list_blueprints()["blueprints"]]
    svg = sdk.export_blueprint(made["id"], "svg").decode()
    assert svg.startswith('<?xml version="1.0" standalone="no"?>\n<!DOCTYPE svg') and "Hello" in svg
    look = {"width": 640, "height": 360, "grid": True, "transparent": True, "scale": 1}
    assert sdk.export_blueprint(made["id"], "png", look).startswith(PNG)
    assert sdk.export_blueprint(made["id"], "pdf", {"landscape": True}).startswith(b"%PDF-")
    assert b"<mxGraphModel" in sdk.export_blueprint(made["id"], "mxGraph")
    assert sdk.delete_blueprint(made["id"]) is None
    assert made["id"] not in [one["id"] for one in sdk.list_blueprints()["blueprints"]]
    for gone in (sdk.read_blueprint, sdk.delete_blueprint):
        refused(error.CloudcraftMissingResource, lambda: gone(made["id"]))
        refused(error.CloudcraftMalformed, lambda: gone("no-id"))


def budget():
    server = {"id": NOBODY, "type": "ec2", "region": "us-east-1", "mapPos": [2, 8], "platform": "linux"}
    nodes = [{**server, "instanceType": "r6id", "instanceSize": "large"}]
    made = sdk.create_blueprint({"data": {"grid": "standard", "name": "Costs", "nodes": nodes}})["id"]

    def cost(options=None):
        text = sdk.export_blueprint_budget(made, "csv", options).decode()
        assert text.startswith("category,type,region,count,unitPrice,cost,")
        return sum(float(line["cost"]) for line in csv.DictReader(io.StringIO(text)))

    month = cost()
    assert month > 0 and abs(cost({"currency": "USD", "period": "y", "rate": "effective"}) - 12 * month) < 0.1
    book = zipfile.ZipFile(io.BytesIO(sdk.export_blueprint_budget(made, "xlsx")))
    assert book.testzip() is None and "xl/workbook.xml" in book.namelist()
    refused(error.CloudcraftMalformed, lambda: cost({"currency": "XXX"}))
    sdk.delete_blueprint(made)


def refusals():
    wrong = Recorded({"api_key": "wrong"})
    refused(error.CloudcraftUnauthorized, wrong.list_aws_accounts)
    reader = Recorded({"api_key": os.environ["SDK_READ_KEY"]})
    assert reader.read_user_profile() == sdk.read_user_profile()
    refused(error.CloudcraftForbidden, lambda: reader.create_blueprint({"data": {"name": "Mine"}}))


def failing():
    """What the service answers on a bad day is the exception that the SDK has for it; all bodies are JSON."""
    account = first(sdk.list_aws_accounts())
    take = lambda: sdk.snapshot_aws_account(account, "us-east-1", "json")
    faults("202")
    assert take() == {"snapshot_status": "processing"}
    kinds = {"403": error.CloudcraftForbidden, "429:1": error.CloudcraftRateLimiting, "500": error.CloudcraftUnexpected}
    for fault, kind in kinds.items():
        faults(fault)
        refused(kind, take)
    faults("412@/blueprint")
    refused(error.CloudcraftOutdatedResource, lambda: sdk.update_blueprint(NOBODY, {"data": {}}))


def everything():
    public = {name for name, what in vars(Cloudcraft).items() if inspect.isfunction(what) and not name.startswith("_")}
    assert len(public) > 15 and not public - called, f"not called: {sorted(public - called)}"


sdk = Recorded()
check("the user", user)
check("the role's parameters", role)
check("the life of an AWS account", lambda: account_life("aws", {"roleArn": ROLE}, {"roleArn": ROLE}, "us-west-2"))
check("the life of an Azure account", lambda: account_life("azure", {**APP, "clientSecret": "s"}, APP, "canadaeast"))
check("snapshots of AWS", lambda: snapshots(sdk.snapshot_aws_account, first(sdk.list_aws_accounts()), "us-east-1", "rds"))
check("snapshots of Azure", lambda: snapshots(sdk.snapshot_azure_account, first(sdk.list_azure_accounts()), "eastus", "azurevm"))
check("the life of a blueprint", blueprint_life)
check("budgets", budget)
check("refusals", refusals)
check("failures", failing)
check("every method", everything)
sys.exit(1 if failures else 0)
