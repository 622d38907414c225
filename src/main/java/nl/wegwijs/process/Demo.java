package nl.wegwijs.process;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Opens the demonstration at the first start: on by default with our own database, never otherwise. */
@Component
@ConditionalOnExpression("'${wegwijs.demo:}' == 'true' or '${wegwijs.demo:}${spring.datasource.url:}'.isEmpty()")
class Demo implements ApplicationRunner {

    private final DemoLibrary library;

    Demo(DemoLibrary library) {
        this.library = library;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!library.isOpen()) {
            library.open();
        }
    }
}
