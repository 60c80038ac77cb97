// Calls the API with the generated client, and prints one line for each call.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	coworking "github.com/GIT_USER_ID/GIT_REPO_ID"
)

func client(url string) *coworking.APIClient {
	configuration := coworking.NewConfiguration()
	configuration.Servers = coworking.ServerConfigurations{{URL: url}}
	return coworking.NewAPIClient(configuration)
}

func report(name string, value string, err error) {
	if err != nil {
		value = err.Error()
	}
	fmt.Printf("%s: %s\n", name, value)
}

func main() {
	demo, canned := os.Getenv("DEMO"), os.Getenv("CANNED")
	ctx := context.WithValue(context.Background(), coworking.ContextAccessToken, os.Getenv("TOKEN"))
	team := func(url string, shape string) (*coworking.Team, error) {
		request := client(url).TeamsAPI.GetTeamProfile(ctx, 55)
		if shape != "" {
			request = request.Shape(shape)
		}
		team, _, err := request.Execute()
		return team, err
	}
	related := func(id int64) (*coworking.RelatedProfiles, error) {
		related, _, err := client(demo).CoworkersAPI.GetRelatedProfiles(ctx, id).Execute()
		return related, err
	}

	full, err := team(demo, "")
	report("full", fmt.Sprint(full.GetName(), ", ", len(full.GetAllTeamMembers()), " members"), err)
	profiles, err := related(101)
	report("related", fmt.Sprint(len(profiles.GetRelatedProfiles()), " profile"), err)
	profiles, err = related(202)
	replies := 0
	for _, thread := range profiles.GetThreads() {
		if !thread.GetLastMessageUtc().IsZero() {
			replies++
		}
	}
	report("threads", fmt.Sprint(replies, " with replies"), err)
	shaped, err := team(demo, "Name,TeamMembers.FullName")
	report("shaped", fmt.Sprint(shaped.GetName(), ", ", len(shaped.GetTeamMembers()), " members"), err)
	link, err := team(canned+"/link", "")
	report("link", link.GetFacebook(), err)
	time, err := team(canned+"/time", "")
	report("time", fmt.Sprint(time.GetCreatedOnUtc().Unix()), err)
	field, err := team(canned+"/field", "")
	report("field", field.GetName(), err)
	for _, name := range []string{"member", "code"} {
		_, err := team(canned+"/"+name, "")
		var failure *coworking.GenericOpenAPIError
		if errors.As(err, &failure) {
			if problem, ok := failure.Model().(coworking.Problem); ok {
				report(name, fmt.Sprint(problem.GetStatus(), " ", problem.GetDetail()), nil)
				continue
			}
		}
		report(name, "no error", err)
	}
}
