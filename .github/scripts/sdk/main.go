// Calls every method of Datadog's Go SDK against a simulated Cloudcraft, which the environment names as the SDK reads it.
//
// One line for each check on stdout; exits with 1 if one fails. SDK_READ_KEY is a key that may only read.
package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"net/http"
	"os"
	"reflect"
	"strings"

	"github.com/DataDog/cloudcraft-go"
)

const (
	nobody = "11111111-2222-4333-8444-555566667777"
	role   = "arn:aws:iam::111122223333:role/cloudcraft"
)

var (
	ctx    = context.Background()
	called = map[string]bool{}
	failed = false
)

// check runs one check, which calls the named methods.
func check(name string, methods string, act func() error) {
	for _, method := range strings.Fields(methods) {
		called[method] = true
	}
	if err := act(); err != nil {
		failed = true
		fmt.Printf("FAILED %s: %v\n", name, err)
		return
	}
	fmt.Printf("ok %s\n", name)
}

func unless(right bool, format string, details ...any) error {
	if right {
		return nil
	}
	return fmt.Errorf(format, details...)
}

// refused is nil for the SDK's error about a status, which has no type of its own.
func refused(status int, err error) error {
	return unless(
		errors.Is(err, cloudcraft.ErrRequestFailed) && strings.HasSuffix(err.Error(), fmt.Sprintf(": %d", status)),
		"was not refused with %d: %v", status, err,
	)
}

func connect(key string) *cloudcraft.Client {
	config := cloudcraft.NewConfigFromEnv()
	if key != "" {
		config.Key = key
	}
	client, err := cloudcraft.NewClient(config)
	if err != nil {
		fmt.Println("FAILED to connect:", err)
		os.Exit(1)
	}
	return client
}

// faults are what the next snapshots, or requests for a path, get instead of an answer.
func faults(names ...string) error {
	body, _ := json.Marshal(names)
	url := fmt.Sprintf("http://%s:%s/simulator/faults", os.Getenv(cloudcraft.EnvHost), os.Getenv(cloudcraft.EnvPort))
	answer, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	return unless(answer.StatusCode == http.StatusOK, "faults were answered %d", answer.StatusCode)
}

func hasSize(picture []byte, width, height int) error {
	got, err := png.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		return err
	}
	return unless(got.Width == width && got.Height == height, "the picture has %d x %d", got.Width, got.Height)
}

type snapshotOf func(context.Context, string, string, string, *cloudcraft.SnapshotParams) ([]byte, *cloudcraft.Response, error)

// snapshots asks for all formats with all parameters.
func snapshots(take snapshotOf, id, region, kept, excluded string) error {
	picture, _, err := take(ctx, id, region, "", nil)
	if err := errors.Join(err, hasSize(picture, 1920, 1080)); err != nil {
		return err
	}
	all := &cloudcraft.SnapshotParams{
		PaperSize: "A4", Projection: "2d", Theme: "dark", Filter: []string{"type=" + kept}, Exclude: []string{excluded, "ebs"},
		Label: true, Autoconnect: true, Grid: true, Transparent: true, Landscape: true, Scale: 1.5, Width: 640, Height: 360,
	}
	begins := map[string]string{"json": "{", "svg": "<?xml", "png": "\x89PNG", "pdf": "%PDF-", "mxGraph": "<"}
	for format, begin := range begins {
		body, answer, err := take(ctx, id, region, format, all)
		if err != nil {
			return fmt.Errorf("%s: %w", format, err)
		}
		if !bytes.HasPrefix(body, []byte(begin)) || answer.Status != http.StatusOK {
			return fmt.Errorf("%s begins with %q", format, body[:min(len(body), 20)])
		}
	}
	body, _, err := take(ctx, id, region, "json", &cloudcraft.SnapshotParams{Exclude: []string{excluded}})
	if err != nil {
		return err
	}
	types := map[string]bool{}
	var document struct{ Data cloudcraft.BlueprintData }
	if err := json.Unmarshal(body, &document); err != nil {
		return err
	}
	for _, node := range document.Data.Nodes {
		types[fmt.Sprint(node["type"])] = true
	}
	_, _, unknown := take(ctx, nobody, region, "", nil)
	_, _, malformed := take(ctx, "no-id", region, "", nil)
	_, _, elsewhere := take(ctx, id, "mars-1", "", nil)
	return errors.Join(
		unless(types[kept] && !types[excluded], "the snapshot has the types %v", types),
		refused(404, unknown), refused(400, malformed), refused(400, elsewhere),
	)
}

func lifeOfAws(client *cloudcraft.Client) error {
	made, _, err := client.AWS.Create(ctx, &cloudcraft.AWSAccount{Name: "One", RoleARN: role})
	if err != nil {
		return err
	}
	_, changed := client.AWS.Update(ctx, &cloudcraft.AWSAccount{ID: made.ID, Name: "Two", RoleARN: role})
	accounts, _, listed := client.AWS.List(ctx)
	name := ""
	for _, account := range accounts {
		if account.ID == made.ID {
			name = account.Name
		}
	}
	shot := snapshots(client.AWS.Snapshot, accounts[0].ID, "us-east-1", "rds", "s3")
	_, deleted := client.AWS.Delete(ctx, made.ID)
	_, again := client.AWS.Delete(ctx, made.ID)
	_, _, bad := client.AWS.Create(ctx, &cloudcraft.AWSAccount{Name: "Bad", RoleARN: "arn:invalid-arn"})
	return errors.Join(changed, listed, unless(name == "Two", "it is called %q", name), shot, deleted, refused(404, again), refused(400, bad))
}

func lifeOfAzure(client *cloudcraft.Client) error {
	account := cloudcraft.AzureAccount{Name: "One", ApplicationID: nobody, DirectoryID: nobody, SubscriptionID: nobody, ClientSecret: "s"}
	made, _, err := client.Azure.Create(ctx, &account)
	if err != nil {
		return err
	}
	account.ID, account.Name = made.ID, "Two"
	_, changed := client.Azure.Update(ctx, &account)
	accounts, _, listed := client.Azure.List(ctx)
	name := ""
	for _, one := range accounts {
		if one.ID == made.ID {
			name = one.Name
		}
	}
	shot := snapshots(client.Azure.Snapshot, accounts[0].ID, "eastus", "azurevm", "azuredisk")
	_, deleted := client.Azure.Delete(ctx, made.ID)
	_, again := client.Azure.Delete(ctx, made.ID)
	return errors.Join(changed, listed, unless(name == "Two", "it is called %q", name), shot, deleted, refused(404, again))
}

func iam(client *cloudcraft.Client) error {
	parameters, _, err := client.AWS.IAMParameters(ctx)
	if err != nil {
		return err
	}
	policy, _, err := client.AWS.IAMPolicy(ctx)
	if err != nil {
		return err
	}
	return errors.Join(
		unless(strings.Contains(parameters.AWSConsoleURL, parameters.ExternalID), "the console's address is %s", parameters.AWSConsoleURL),
		unless(policy.Version == "2012-10-17" && len(policy.Statement) > 0, "the policy is %v", policy),
	)
}

// lifeOfBlueprint has its ETags, too, and a node without a place, as the SDK's own example.
func lifeOfBlueprint(client *cloudcraft.Client) error {
	made, answer, err := client.Blueprint.Create(ctx, &cloudcraft.Blueprint{Data: &cloudcraft.BlueprintData{Name: "One"}})
	if err != nil {
		return err
	}
	first := answer.Header.Get("ETag")
	node := map[string]any{"id": nobody, "type": "ec2", "region": "us-east-1", "platform": "linux", "instanceType": "m5", "instanceSize": "large"}
	data := &cloudcraft.BlueprintData{Name: "Two", Nodes: []map[string]any{node}}
	changed := &cloudcraft.Blueprint{ID: made.ID, Name: "Two", Data: data}
	_, plain := client.Blueprint.Update(ctx, changed, "")
	_, outdated := client.Blueprint.Update(ctx, changed, first)
	read, answer, err := client.Blueprint.Get(ctx, made.ID)
	if err != nil {
		return err
	}
	_, current := client.Blueprint.Update(ctx, changed, answer.Header.Get("ETag"))
	list, _, listed := client.Blueprint.List(ctx)
	isListed := false
	for _, one := range list {
		isListed = isListed || (one.ID == made.ID && one.CurrentVersionID != "")
	}
	exported := errors.Join(exports(client, made.ID), budgets(client, made.ID))
	_, deleted := client.Blueprint.Delete(ctx, made.ID)
	_, _, gone := client.Blueprint.Get(ctx, made.ID)
	_, _, malformed := client.Blueprint.Get(ctx, "no-id")
	return errors.Join(
		unless(first != "", "a new blueprint has no ETag"), plain, refused(412, outdated), current, listed, exported, deleted,
		unless(read.Name == "Two" && len(read.Data.Nodes) == 1, "it was read as %v", read),
		unless(isListed, "it is not in the list"), refused(404, gone), refused(400, malformed),
	)
}

func exports(client *cloudcraft.Client, id string) error {
	picture, _, err := client.Blueprint.ExportImage(ctx, id, "png", nil)
	all := &cloudcraft.ImageExportParams{PaperSize: "A4", Grid: true, Transparent: true, Landscape: true, Scale: 1, Width: 640, Height: 360}
	small, _, sized := client.Blueprint.ExportImage(ctx, id, "", all)
	problems := errors.Join(err, sized, hasSize(picture, 1920, 1080), hasSize(small, 640, 360))
	for _, format := range []string{"svg", "pdf", "mxGraph"} {
		body, _, err := client.Blueprint.ExportImage(ctx, id, format, all)
		problems = errors.Join(problems, err, unless(len(body) > 100, "%s has %d bytes", format, len(body)))
	}
	return problems
}

// budgets are asked for in words as well, as the SDK's own tests do: the simulator is told to understand them.
func budgets(client *cloudcraft.Client, id string) error {
	month, _, err := client.Blueprint.ExportBudget(ctx, id, "", nil)
	words, _, worded := client.Blueprint.ExportBudget(ctx, id, "csv", &cloudcraft.BudgetExportParams{Currency: "USD", Period: "month", Rate: "monthly"})
	book, _, booked := client.Blueprint.ExportBudget(ctx, id, "xlsx", &cloudcraft.BudgetExportParams{Currency: "EUR", Period: "y", Rate: "stated"})
	_, unpacked := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	_, _, unknown := client.Blueprint.ExportBudget(ctx, id, "csv", &cloudcraft.BudgetExportParams{Currency: "XXX"})
	return errors.Join(
		err, worded, booked, unpacked, refused(400, unknown),
		unless(bytes.Contains(month, []byte("\r\nCompute,ec2,")), "the budget is %q", month),
		unless(bytes.Equal(month, words), "in words, the budget is %q", words),
	)
}

// retries takes about seven seconds, which are the SDK's own pauses.
func retries(client *cloudcraft.Client) error {
	accounts, _, err := client.AWS.List(ctx)
	if err != nil {
		return err
	}
	if err := faults("202", "429:1", "503"); err != nil {
		return err
	}
	picture, _, err := client.AWS.Snapshot(ctx, accounts[0].ID, "us-east-1", "", nil)
	if err := errors.Join(err, hasSize(picture, 1920, 1080), faults("500")); err != nil {
		return err
	}
	_, _, broken := client.AWS.Snapshot(ctx, accounts[0].ID, "us-east-1", "", nil)
	return refused(500, broken)
}

func refusals(client *cloudcraft.Client) error {
	_, _, wrong := connect(strings.Repeat("x", 44)).User.Me(ctx)
	reader := connect(os.Getenv("SDK_READ_KEY"))
	_, _, read := reader.Blueprint.List(ctx)
	_, _, written := reader.Blueprint.Create(ctx, &cloudcraft.Blueprint{Data: &cloudcraft.BlueprintData{Name: "Mine"}})
	return errors.Join(refused(401, wrong), read, refused(403, written))
}

func everything(client *cloudcraft.Client) error {
	var missing []string
	services := reflect.ValueOf(client).Elem()
	count := 0
	for i := range services.NumField() {
		field := services.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		for j := range field.Type.NumMethod() {
			name := field.Name + "." + field.Type.Method(j).Name
			count++
			if !called[name] {
				missing = append(missing, name)
			}
		}
	}
	return errors.Join(unless(count > 15, "it has %d methods", count), unless(len(missing) == 0, "not called: %v", missing))
}

func main() {
	client := connect("")
	check("the user", "User.Me", func() error {
		user, _, err := client.User.Me(ctx)
		return errors.Join(err, unless(err != nil || strings.Contains(user.Email, "@"), "the user is %v", user))
	})
	check("the role", "AWS.IAMParameters AWS.IAMPolicy", func() error { return iam(client) })
	check("the life of an AWS account", "AWS.Create AWS.Update AWS.List AWS.Snapshot AWS.Delete", func() error { return lifeOfAws(client) })
	check("the life of an Azure account", "Azure.Create Azure.Update Azure.List Azure.Snapshot Azure.Delete", func() error { return lifeOfAzure(client) })
	check(
		"the life of a blueprint",
		"Blueprint.Create Blueprint.Update Blueprint.Get Blueprint.List Blueprint.ExportImage Blueprint.ExportBudget Blueprint.Delete",
		func() error { return lifeOfBlueprint(client) },
	)
	check("refusals", "", func() error { return refusals(client) })
	check("retries", "", func() error { return retries(client) })
	check("every method", "", func() error { return everything(client) })
	if failed {
		os.Exit(1)
	}
}
