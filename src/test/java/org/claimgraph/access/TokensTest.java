package org.claimgraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TokensTest {

    private static final String TOKEN = "a token of twenty letters";
    private static final Tokens TOKENS = new Tokens(
            List.of(TokenSetting.of("rita", "review", TOKEN), TokenSetting.of("max", "", "a token without a right")));

    @Test
    void who_has_the_token_and_the_scope_is_known_by_name() {
        assertThat(TOKENS.require(request("Bearer " + TOKEN), Tokens.REVIEW)).isEqualTo("rita");
        assertThat(TOKENS.require(request("bearer  " + TOKEN + " "), Tokens.REVIEW))
                .isEqualTo("rita");
    }

    @Test
    void a_token_may_have_both_scopes() {
        Tokens both = new Tokens(List.of(TokenSetting.of("lee", "load+review", TOKEN)));
        assertThat(both.require(request("Bearer " + TOKEN), Tokens.LOAD)).isEqualTo("lee");
        assertThat(both.require(request("Bearer " + TOKEN), Tokens.REVIEW)).isEqualTo("lee");
    }

    @Test
    void a_token_without_the_scope_is_forbidden_and_an_unknown_one_unauthorised() {
        assertThat(refused(TOKENS, "Bearer a token without a right")).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(refused(TOKENS, "Bearer another")).isEqualTo(ProblemCode.UNAUTHORISED);
        assertThat(refused(TOKENS, "Basic " + TOKEN)).isEqualTo(ProblemCode.UNAUTHORISED);
        assertThat(refused(TOKENS, "")).isEqualTo(ProblemCode.UNAUTHORISED);
        assertThat(refused(new Tokens(List.of()), "Bearer " + TOKEN)).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void who_guesses_too_often_is_not_heard_for_a_while_and_others_are() {
        Tokens tokens = new Tokens(List.of(TokenSetting.of("rita", "review", TOKEN)));
        for (int i = 0; i < 20; i++) {
            assertThat(refused(tokens, "Bearer guess " + i)).isEqualTo(ProblemCode.UNAUTHORISED);
        }
        assertThat(refused(tokens, "Bearer guess")).isEqualTo(ProblemCode.RATE_LIMITED);
        assertThat(tokens.require(request("Bearer " + TOKEN), Tokens.REVIEW))
                .as("whose token is right isn't kept out by a neighbour's guesses")
                .isEqualTo("rita");
        assertThat(refused(tokens, "")).isEqualTo(ProblemCode.UNAUTHORISED);
        MockHttpServletRequest elsewhere = request("Bearer " + TOKEN);
        elsewhere.setRemoteAddr("192.0.2.7");
        assertThat(tokens.require(elsewhere, Tokens.REVIEW)).isEqualTo("rita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "rita review", "rita write 00", "rita review,other 00", ""})
    void an_entry_of_another_form_ends_the_start_and_is_not_printed(String entry) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Tokens(List.of(entry)))
                .matches(failure -> failure.exitCode() == 78)
                .withMessageNotContaining("00");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Tokens(List.of(TokenSetting.of("rita", "review", ""))));
    }

    private static ProblemCode refused(Tokens tokens, String header) {
        try {
            tokens.require(request(header), Tokens.REVIEW);
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("not refused");
    }

    private static MockHttpServletRequest request(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (!header.isEmpty()) {
            request.addHeader("Authorization", header);
        }
        return request;
    }
}
