# The program alone, for places where a workflow takes an image: docker run --rm -v "$PWD:/site" plainsight build
FROM rust:1.88-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /plainsight
COPY . .
RUN cargo build --locked --release && cp target/release/plainsight /usr/local/bin/plainsight

# A shell is there for platforms that run their steps inside of the image.
FROM alpine:3.22
COPY --from=build /usr/local/bin/plainsight /usr/local/bin/plainsight
USER 1000:1000
WORKDIR /site
ENTRYPOINT ["plainsight"]
CMD ["--help"]
