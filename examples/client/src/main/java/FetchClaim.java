import org.claimgraph.client.ApiClient;
import org.claimgraph.client.ClaimsApi;
import org.claimgraph.client.model.Claim;

/** Fetches one claim through a client that was generated from the description of the API. */
class FetchClaim {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        String[] id = arguments[1].split("/");
        Claim claim = new ClaimsApi(client).getClaim(id[0], id[1], null);
        System.out.println(claim.getSource().getLabel() + ": " + claim.getSays());
        System.out.println(claim.getValue().getMax() + " " + claim.getValue().getUnit());
    }
}
