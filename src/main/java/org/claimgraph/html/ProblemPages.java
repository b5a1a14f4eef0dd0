package org.claimgraph.html;

import java.io.IOException;
import java.util.Map;
import org.claimgraph.problem.ProblemBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes problems as pages, where the answer to a person is one. */
@Component
class ProblemPages extends AbstractHttpMessageConverter<ProblemBody> {

    private final Pages pages;

    ProblemPages(Pages pages) {
        super(MediaType.TEXT_HTML);
        this.pages = pages;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ProblemBody.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected ProblemBody readInternal(Class<? extends ProblemBody> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Problems are only written", message);
    }

    @Override
    protected void writeInternal(ProblemBody body, HttpOutputMessage message) throws IOException {
        message.getBody().write(pages.ofProblem(Map.of("problem", body)));
    }
}
